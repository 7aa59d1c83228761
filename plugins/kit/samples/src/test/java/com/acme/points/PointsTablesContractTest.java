// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.points;

import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.tck.ExtensionContract;

class PointsTablesContractTest implements ExtensionContract<PluginData> {

    @Override
    public PluginData extension() {
        return new PointsTables();
    }
}
