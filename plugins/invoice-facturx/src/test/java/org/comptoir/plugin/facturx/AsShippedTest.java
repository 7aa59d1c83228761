// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.util.List;
import org.comptoir.tck.PluginContainerContract;
import org.comptoir.tck.PluginJarContract;

class AsShippedTest implements PluginJarContract, PluginContainerContract {
    @Override
    public List<String> libraries() {
        return List.of("org.mustangproject");
    }
}
