// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;

/** A plugin that tries all its brokers when it is asked how it feels, and says what came of it. */
final class BrokerJar {

    private static final String SOURCE = """
            package %1$s;

            import java.net.URI;
            import java.time.Duration;
            import java.util.List;
            import org.comptoir.model.Call;
            import org.comptoir.model.ComptoirException;
            import org.comptoir.spi.Health;
            import org.comptoir.spi.Outcome;
            import org.comptoir.spi.broker.v1.*;
            import org.comptoir.spi.data.v1.*;

            public final class Tries implements PluginData {
                private final PluginHttp http;
                private final PluginStore store;
                private final PluginSecrets secrets;
                private volatile String task = "waits";

                public Tries(PluginHttp http, PluginStore store, PluginTasks tasks, PluginSecrets secrets) {
                    this.http = http;
                    this.store = store;
                    this.secrets = secrets;
                    tasks.repeat(RecurringTask.every(Duration.ofSeconds(5), "tick", call -> task = "ran"));
                }

                @Override
                public List<PluginMigration> migrations() {
                    return List.of(PluginMigration.of("seen",
                            "create table {seen} (company ${uuid} not null, name varchar(20) not null,"
                                    + " constraint {seen}_pk primary key (company, name))"));
                }

                @Override
                public Health check(Call call) {
                    return Health.needsConfig("none", "http=" + http(call) + " rows=" + attempt(() -> rows(call))
                            + " secret=" + attempt(() -> secrets.get("env:LENT_TO_ONE", call).toString())
                            + " foreign=" + attempt(() -> secrets.get("secret:plugin/acme.other/x", call).toString())
                            + " spy=" + attempt(() -> store.read(
                                    StoreSql.of("select name from px_acme_one_seen"), row -> row.text(1), call).toString())
                            + " task=" + task);
                }

                private String http(Call call) {
                    Outcome<HttpResponse> outcome =
                            http.send(HttpRequest.get(URI.create("http://localhost:%2$d/ping")), call);
                    if (outcome instanceof Outcome.Done<HttpResponse> done) {
                        return done.value().status() + " " + done.value().text();
                    }
                    return outcome instanceof Outcome.Failed<HttpResponse> failed
                            ? failed.problem().code()
                            : outcome.toString();
                }

                private String rows(Call call) {
                    store.write("see", tx -> {
                        tx.write(StoreSql.of("delete from {seen}"));
                        tx.write(StoreSql.of("insert into {seen} (name) values (?)", "me"));
                        return "";
                    }, call);
                    return store.read(StoreSql.of("select count(*) from {seen}"), row -> row.text(1), call).get(0);
                }

                private static String attempt(java.util.function.Supplier<String> work) {
                    try {
                        return work.get();
                    } catch (ComptoirException refused) {
                        return refused.code();
                    }
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s.Tries" init="4">
              <reference name="http" interface="org.comptoir.spi.broker.v1.PluginHttp" parameter="0"/>
              <reference name="store" interface="org.comptoir.spi.broker.v1.PluginStore" parameter="1"/>
              <reference name="tasks" interface="org.comptoir.spi.broker.v1.PluginTasks" parameter="2"/>
              <reference name="secrets" interface="org.comptoir.spi.broker.v1.PluginSecrets" parameter="3"/>
              <service><provide interface="org.comptoir.spi.data.v1.PluginData"/></service>
              <implementation class="%1$s.Tries"/>
            </scr:component>
            """;

    private static final String IMPORTS = MadeManifest.comptoir("model", "spi", "spi.broker.v1", "spi.data.v1");

    private final Path folder;

    /** @param folder where jars are made */
    BrokerJar(Path folder) {
        this.folder = folder;
    }

    /**
     * A plugin.
     *
     * @param id its id, and its package
     * @param network what its passport says that it talks to
     * @param port where it tries to talk to
     */
    Path make(String id, String network, int port) {
        String passport = ";network:List<String>=\"" + network + "\"";
        MadeManifest manifest = new MadeManifest(id, "1.0.0", "org.comptoir.spi.data.v1.PluginData", IMPORTS, passport);
        return new MadeArchive(id, "Tries", SOURCE.formatted(id, port), COMPONENT.formatted(id), manifest).in(folder);
    }
}
