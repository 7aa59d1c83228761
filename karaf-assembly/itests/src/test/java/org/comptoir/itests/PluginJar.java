// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** A small pricing rule as a partner might write one, compiled and packed on the spot in the version that a test wants. */
final class PluginJar {

    static final String ID = "acme.rabais";

    private static final String PLATFORM_1 = "(&(version>=1.0)(!(version>=2.0)))";

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
        return make(version, percent, "Health.up()", "", PLATFORM_1);
    }

    /** A version that says that it cannot serve. */
    Path down(String version) {
        return make(version, "50", "Health.down(\"Broken on purpose.\")", "", PLATFORM_1);
    }

    /** A version that is well for so many seconds. */
    Path failing(String version, int seconds) {
        String check = "System.nanoTime() - began < " + seconds
                + "_000_000_000L ? Health.up() : Health.down(\"Broken after a while.\")";
        return make(version, "50", check, "", PLATFORM_1);
    }

    /** A version that was made for another server. */
    Path unresolvable(String version) {
        return make(version, "50", "Health.up()", ",org.comptoir.spi.weather.v1;version=\"[1.2,2)\"", PLATFORM_1);
    }

    /** The bundle, in no archive, of a version that was made for the server after this one. */
    Path bundleForTheNextPlatform(String version) {
        make(version, "50", "Health.up()", "", "(&(version>=2.0)(!(version>=3.0)))");
        return folder.resolve("rabais-" + version + ".jar");
    }

    private Path make(String version, String percent, String health, String moreImports, String platform) {
        return new MadeArchive(
                        "rabais-" + version,
                        "Rabais",
                        SOURCE.formatted(health, percent),
                        COMPONENT,
                        manifest(version, moreImports, platform))
                .in(folder);
    }

    private static Manifest manifest(String version, String moreImports, String platform) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-Name", "Rabais");
        main.putValue("Bundle-SymbolicName", ID);
        main.putValue("Bundle-Version", version);
        main.putValue("Service-Component", "OSGI-INF/rabais.xml");
        main.putValue(
                "Import-Package",
                "org.comptoir.model;version=\"[1.0,2)\",org.comptoir.spi;version=\"[1.0,2)\","
                        + "org.comptoir.spi.pricing.v1;version=\"[1.0,2)\"" + moreImports);
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\","
                        + "org.comptoir.platform;filter:=\"" + platform + "\"");
        main.putValue(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.comptoir.spi.pricing.v1.PricingRule\","
                        + "org.comptoir.plugin;org.comptoir.plugin=\"" + ID
                        + "\";name=\"Rabais\";description=\"Discounts.\";publisher=\"Acme, SARL\";"
                        + "licence=\"EUPL-1.2\";countries:List<String>=\"FR,BE\"");
        return manifest;
    }
}
