// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;

/** A small pricing rule as a partner might write one, compiled and packed on the spot in the version that a test wants. */
final class PluginJar {

    static final String ID = "acme.rabais";

    private static final String IMPORTS = MadeManifest.comptoir("model", "spi", "spi.pricing.v1");

    private static final String SOURCE = """
            package acme.rabais;

            import java.util.List;
            import org.comptoir.model.Call;
            import org.comptoir.model.LocalText;
            import org.comptoir.model.Rate;
            import org.comptoir.spi.Health;
            import org.comptoir.spi.pricing.v1.Adjustment;
            import org.comptoir.spi.pricing.v1.Cart;
            import org.comptoir.spi.pricing.v1.PricingRule;

            public final class Rabais implements PricingRule {
                private final long began = System.nanoTime();

                @Override
                public String name() {
                    return "rabais";
                }

                @Override
                public String phase() {
                    return "discount";
                }

                @Override
                public Health check(Call call) {
                    return %s;
                }

                @Override
                public List<Adjustment> apply(Cart cart) {
                    return cart.lines().stream()
                            .<Adjustment>map(line -> new Adjustment.PercentOff(
                                    line.position(), Rate.of("%s"), "rabais", LocalText.of("Rabais", "Discount")))
                            .toList();
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.rabais.Rabais">
              <implementation class="acme.rabais.Rabais"/>
              <service><provide interface="org.comptoir.spi.pricing.v1.PricingRule"/></service>
            </scr:component>
            """;

    private final Path folder;

    /** @param folder where jars are made */
    PluginJar(Path folder) {
        this.folder = folder;
    }

    /** A version that is well, and takes so many percent off every line. */
    Path healthy(String version, String percent) {
        return make(version, percent, "Health.up()", IMPORTS, 1);
    }

    /** A version that says that it cannot serve. */
    Path down(String version) {
        return make(version, "50", "Health.down(\"Broken on purpose.\")", IMPORTS, 1);
    }

    /** A version that is well for so many seconds. */
    Path failing(String version, int seconds) {
        String check = "System.nanoTime() - began < " + seconds
                + "_000_000_000L ? Health.up() : Health.down(\"Broken after a while.\")";
        return make(version, "50", check, IMPORTS, 1);
    }

    /** A version that was made for another server. */
    Path unresolvable(String version) {
        return make(version, "50", "Health.up()", IMPORTS + ",org.comptoir.spi.weather.v1;version=\"[1.2,2)\"", 1);
    }

    /** The bundle, in no archive, of a version that was made for the server after this one. */
    Path bundleForTheNextPlatform(String version) {
        make(version, "50", "Health.up()", IMPORTS, 2);
        return folder.resolve("rabais-" + version + ".jar");
    }

    private Path make(String version, String percent, String health, String imports, int platform) {
        return new MadeArchive(
                        "rabais-" + version,
                        "Rabais",
                        SOURCE.formatted(health, percent),
                        COMPONENT,
                        new MadeManifest(
                                ID,
                                version,
                                "org.comptoir.spi.pricing.v1.PricingRule",
                                imports,
                                ";countries:List<String>=\"FR,BE\"",
                                platform))
                .in(folder);
    }
}
