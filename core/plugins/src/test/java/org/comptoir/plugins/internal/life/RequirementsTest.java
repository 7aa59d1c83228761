// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    @Test
    void aPackageInAnotherVersionIsSaidWithWhatIsThere() {
        assertThat(english(
                        "osgi.wiring.package",
                        "(&(osgi.wiring.package=org.comptoir.spi.vat.v1)(version>=1.2.0)(!(version>=2.0.0)))",
                        List.of("1.0.0"),
                        "this server"))
                .isEqualTo(
                        "It needs the package org.comptoir.spi.vat.v1 1.2 or later, below 2.0; this server has 1.0.0.");
    }

    @Test
    void aPlatformOfAnotherMajorIsSaid() {
        assertThat(english(
                        "org.comptoir.platform", "(&(version>=2.0)(!(version>=3.0)))", List.of("1.0.0"), "this server"))
                .isEqualTo("It was made for Comptoir 2.0 or later, below 3.0; this server has 1.0.0.");
    }

    @Test
    void aLaterJavaIsSaid() {
        assertThat(english("osgi.ee", "(&(osgi.ee=JavaSE)(version=21))", List.of("17.0.0"), "this server"))
                .isEqualTo("It needs JavaSE 21; this server has 17.0.0.");
    }

    @Test
    void whateverElseIsNamed() {
        assertThat(english("acme.thing", "", List.of(), "this server"))
                .isEqualTo("It needs the capability acme.thing; this server has none.");
    }

    private static String english(String namespace, String filter, List<String> there, String who) {
        return TestGround.words().logged(Requirements.sentence(namespace, filter, there, who));
    }

    @Test
    void itIsSaidInFrenchToo() {
        assertThat(TestGround.words()
                        .in(
                                Requirements.sentence(
                                        "osgi.wiring.package",
                                        "(&(osgi.wiring.package=org.comptoir.spi.vat.v1)(version>=1.2.0)(!(version>=2.0.0)))",
                                        List.of(),
                                        Sentence.of("plugin-said.this-server")),
                                Locale.FRENCH))
                .isEqualTo(
                        "Il a besoin du paquet org.comptoir.spi.vat.v1 1.2 ou plus récent, antérieur à 2.0 ; ce serveur a :"
                                + " aucun.");
    }
}
