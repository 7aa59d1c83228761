// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.comptoir.api.plugin.Passport;
import org.comptoir.model.LocalText;
import org.junit.jupiter.api.Test;

class ManifestPassportTest {

    private static Properties texts(String language) {
        Properties texts = new Properties();
        texts.setProperty("name", language.isEmpty() ? "Prices by volume" : "Prix par quantité");
        return texts;
    }

    @Test
    void whatTheBuildWroteIsRead() {
        Map<String, String> manifest = Map.of(
                "Bundle-Version",
                "1.2",
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.comptoir.spi.pricing.v1.PricingRule,java.lang.Runnable\";"
                        + "uses:=\"org.comptoir.spi.pricing.v1\",org.comptoir.plugin;licence=\"Apache-2.0\";name=\"%name\";"
                        + "network:List<String>=\"api.acme.example:443,b.example:443\";"
                        + "org.comptoir.plugin=\"comptoir.pricing-volume\";publisher=\"Acme, SARL; Lyon\"");

        Passport passport =
                ManifestPassport.of(manifest::get, ManifestPassportTest::texts).orElseThrow();

        assertThat(passport.id()).isEqualTo("comptoir.pricing-volume");
        assertThat(passport.version()).isEqualTo("1.2.0");
        assertThat(passport.name()).isEqualTo(LocalText.of("Prix par quantité", "Prices by volume"));
        assertThat(passport.publisher()).isEqualTo("Acme, SARL; Lyon");
        assertThat(passport.network()).containsExactly("api.acme.example:443", "b.example:443");
        assertThat(passport.extensionPoints()).containsExactly("org.comptoir.spi.pricing.v1.PricingRule");
    }

    @Test
    void aBundleWithoutOneHasNone() {
        assertThat(ManifestPassport.of(
                        Map.of("Provide-Capability", "osgi.service;objectClass=x")::get, ManifestPassportTest::texts))
                .isEmpty();
        assertThat(ManifestPassport.of(name -> null, ManifestPassportTest::texts))
                .isEmpty();
    }
}
