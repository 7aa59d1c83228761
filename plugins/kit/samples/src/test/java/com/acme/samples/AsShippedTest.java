// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.samples;

import java.util.Map;
import org.comptoir.tck.PluginContainerContract;
import org.comptoir.tck.PluginJarContract;

class AsShippedTest implements PluginJarContract, PluginContainerContract {

    @Override
    public Map<String, Object> settings(String pid) {
        return Map.of(
                "name", "lenoir",
                "company", "maison-lenoir",
                "accounts", new String[] {"FR7630006000011234567890189"},
                "from", "boutique@lenoir.example",
                ".key", "secret:plugin/acme.samples/key",
                ".token", "secret:plugin/acme.samples/bank");
    }
}
