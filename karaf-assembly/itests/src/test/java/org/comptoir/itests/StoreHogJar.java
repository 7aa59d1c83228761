// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;

/**
 * A plugin with as many tasks as the server has connections to its database. They fall asleep in a write of its store, and do not listen to who wakes them.
 */
final class StoreHogJar {

    static final String ID = "acme.hog";

    private static final String SOURCE = """
            package acme.hog;

            import java.time.Duration;
            import java.util.List;
            import org.comptoir.model.Call;
            import org.comptoir.spi.Health;
            import org.comptoir.spi.broker.v1.*;
            import org.comptoir.spi.data.v1.*;

            public final class Hog implements PluginData {
                public Hog(PluginStore store, PluginTasks tasks) {
                    for (int i = 0; i < 12; i++) {
                        String name = "hog-" + i;
                        tasks.repeat(RecurringTask.every(Duration.ofSeconds(5), name, call -> hog(store, name, call)));
                    }
                }

                private static void hog(PluginStore store, String name, Call call) {
                    store.write("hog", tx -> {
                        tx.write(StoreSql.of("insert into {seen} (name) values (?)", name));
                        while (true) {
                            try {
                                Thread.sleep(60_000);
                            } catch (InterruptedException deaf) {
                                continue;
                            }
                        }
                    }, call);
                }

                @Override
                public List<PluginMigration> migrations() {
                    return List.of(PluginMigration.of("seen",
                            "create table {seen} (company ${uuid} not null, name varchar(20) not null,"
                                    + " constraint {seen}_pk primary key (company, name))"));
                }

                @Override
                public Health check(Call call) {
                    return Health.up();
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="acme.hog.Hog" init="2">
              <reference name="store" interface="org.comptoir.spi.broker.v1.PluginStore" parameter="0"/>
              <reference name="tasks" interface="org.comptoir.spi.broker.v1.PluginTasks" parameter="1"/>
              <service><provide interface="org.comptoir.spi.data.v1.PluginData"/></service>
              <implementation class="acme.hog.Hog"/>
            </scr:component>
            """;

    private StoreHogJar() {}

    static Path in(Path folder) {
        MadeManifest manifest = new MadeManifest(
                ID,
                "1.0.0",
                "org.comptoir.spi.data.v1.PluginData",
                MadeManifest.comptoir("model", "spi", "spi.broker.v1", "spi.data.v1"),
                "");
        return new MadeArchive(ID, "Hog", SOURCE, COMPONENT, manifest).in(folder);
    }
}
