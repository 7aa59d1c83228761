// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import org.comptoir.tck.PluginContainerContract;
import org.comptoir.tck.PluginJarContract;

class AsShippedTest implements PluginJarContract, PluginContainerContract {}
