// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.List;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.brokers.internal.FakeVersions;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.data.v1.ExportSink;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.comptoir.testkit.TestKernel;

/** Plugins with tables on a test's kernel. */
final class Shop {

    static final PluginMigration TOKENS = PluginMigration.of(
            "tokens",
            "create table {tokens} (company ${uuid} not null, name varchar(60) not null, amount decimal(12,2),"
                    + " uses integer not null, expires_at ${instant}, note ${text},"
                    + " constraint {tokens}_pk primary key (company, name))",
            "create index {tokens}_age on {tokens} (expires_at)",
            "create table {uses} (company ${uuid} not null, token varchar(60) not null, day date not null,"
                    + " handle ${uuid}, active boolean, picture ${bytes},"
                    + " constraint {uses}_fk foreign key (company, token) references {tokens} (company, name))");

    final FakeVersions versions = new FakeVersions();
    final TestKernel kernel;
    final DataOfPlugins data;

    Shop(TestKernel kernel) {
        this.kernel = kernel;
        this.data = new DataOfPlugins(kernel.schemas(), kernel.units(), versions, kernel.clock(), kernel.json());
    }

    /** What a plugin's version says of its data. */
    record Described(List<PluginMigration> migrations) implements PluginData {
        @Override
        public void export(ExportSink sink, Call call) {
            sink.file("readme.txt", "what uses means".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** A bundle of a plugin with these steps comes, and is chosen. */
    BrokeredStore come(String plugin, long bundle, PluginMigration... steps) {
        Asker asker = new Asker(plugin, "1." + bundle + ".0", bundle, List.of());
        versions.put(bundle, asker.version(), new Extension() {}, new Described(List.of(steps)));
        data.appeared(asker);
        return new BrokeredStore(asker, data, kernel.units());
    }
}
