// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;

/** Listens to confirmed orders. */
final class BellJar {

    static final String ID = "acme.bell";

    private static final String SOURCE = """
            package acme.bell;

            import java.util.Set;
            import org.comptoir.api.event.*;

            public final class Bell implements EventHandler {
                @Override
                public String name() {
                    return "acme.bell";
                }

                @Override
                public Set<String> types() {
                    return Set.of("OrderConfirmed");
                }

                @Override
                public void handle(Event event) {}
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="acme.bell.Bell">
              <service><provide interface="org.comptoir.api.event.EventHandler"/></service>
              <implementation class="acme.bell.Bell"/>
            </scr:component>
            """;

    private BellJar() {}

    static Path in(Path folder) {
        MadeManifest manifest = new MadeManifest(
                ID,
                "1.0.0",
                "org.comptoir.api.event.EventHandler",
                MadeManifest.comptoir("api.event", "model", "model.id"),
                "");
        return new MadeArchive(ID, "Bell", SOURCE, COMPONENT, manifest).in(folder);
    }
}
