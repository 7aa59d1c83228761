// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin with tables that grow with its versions: 1 makes a table, 2 gives it a column, 3 makes a second table, later ones add
 * nothing. Each version writes one note of its own and says what it finds when it is asked how it feels.
 */
final class NotesJar {

    static final String ID = "acme.notes";

    private static final List<String> STEPS = List.of(
            "PluginMigration.of(\"notes\", \"create table {notes} (company ${uuid} not null, name varchar(20) not null,"
                    + " constraint {notes}_pk primary key (company, name))\")",
            "PluginMigration.of(\"colours\", \"alter table {notes} add column colour varchar(20)\")",
            "PluginMigration.of(\"tags\", \"create table {tags} (company ${uuid} not null, tag varchar(20) not null,"
                    + " constraint {tags}_pk primary key (company, tag))\")");

    private static final String SOURCE = """
            package acme.notes;

            import java.util.List;
            import org.comptoir.model.Call;
            import org.comptoir.spi.Health;
            import org.comptoir.spi.broker.v1.*;
            import org.comptoir.spi.data.v1.*;

            public final class Notes implements PluginData {
                private static final int VERSION = %1$d;
                private final PluginStore store;

                public Notes(PluginStore store) {
                    this.store = store;
                }

                @Override
                public List<PluginMigration> migrations() {
                    return List.of(%2$s);
                }

                @Override
                public Health check(Call call) {
                    store.write("note", this::write, call);
                    String notes = count("select count(*) from {notes}", call);
                    String colours = VERSION < 2 ? "-" : count(
                            "select count(*) from {notes} where colour is not null", call);
                    String tags = VERSION < 3 ? "-" : count("select count(*) from {tags}", call);
                    return Health.needsConfig("none", "version=" + VERSION + " notes=" + notes + " colours=" + colours
                            + " tags=" + tags);
                }

                private String write(StoreTx tx) {
                    String name = "v" + VERSION;
                    tx.write(StoreSql.of("delete from {notes} where name = ?", name));
                    if (VERSION < 2) {
                        tx.write(StoreSql.of("insert into {notes} (name) values (?)", name));
                    } else {
                        tx.write(StoreSql.of("insert into {notes} (name, colour) values (?, ?)", name, "red"));
                    }
                    if (VERSION >= 3) {
                        tx.write(StoreSql.of("delete from {tags} where tag = ?", name));
                        tx.write(StoreSql.of("insert into {tags} (tag) values (?)", name));
                    }
                    return "";
                }

                private String count(String sql, Call call) {
                    return store.read(StoreSql.of(sql), row -> row.text(1), call).get(0);
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="acme.notes.Notes" init="1">
              <reference name="store" interface="org.comptoir.spi.broker.v1.PluginStore" parameter="0"/>
              <service><provide interface="org.comptoir.spi.data.v1.PluginData"/></service>
              <implementation class="acme.notes.Notes"/>
            </scr:component>
            """;

    private static final String IMPORTS = MadeManifest.comptoir("model", "spi", "spi.broker.v1", "spi.data.v1");

    private final Path folder;

    /** @param folder where jars are made */
    NotesJar(Path folder) {
        this.folder = folder;
    }

    /** @param major of the version, 1 or more: what it knows of the tables */
    Path make(int major) {
        String steps = String.join(", ", STEPS.subList(0, Math.min(major, STEPS.size())));
        return new MadeArchive(
                        "notes-" + major,
                        "Notes",
                        SOURCE.formatted(major, steps),
                        COMPONENT,
                        new MadeManifest(ID, major + ".0.0", "org.comptoir.spi.data.v1.PluginData", IMPORTS, ""))
                .in(folder);
    }
}
