// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.data.v1.ExportSink;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;

/** A plugin's data as a version said it that knew these steps. */
record UpTo(PluginData newest, List<PluginMigration> migrations) implements PluginData {

    static UpTo step(int version, PluginData newest) {
        return new UpTo(newest, newest.migrations().subList(0, version));
    }

    @Override
    public void export(ExportSink sink, Call call) {
        newest.export(sink, call);
    }
}
