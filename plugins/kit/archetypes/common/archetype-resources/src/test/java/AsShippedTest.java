package ${package};

import org.comptoir.tck.PluginContainerContract;
import org.comptoir.tck.PluginJarContract;

class AsShippedTest implements PluginJarContract, PluginContainerContract {}
