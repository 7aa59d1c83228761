// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;
import org.comptoir.model.LocalText;

/**
 * What a plugin says of itself and what follows from its bundle, read without starting it; shown to whoever decides whether
 * it is let in. Lists are empty where there is nothing to say.
 *
 * @param id the plugin's name for machines, which never changes
 * @param version the version of its bundle
 * @param name what people call it
 * @param description one sentence, which may be empty
 * @param publisher who publishes it, by its own words; what proves it is a signature
 * @param licence its licence as an SPDX expression
 * @param network the hosts that it talks to, each with its port
 * @param reads the kinds of data that it reads
 * @param writes the kinds of data that it writes
 * @param personalData the personal data that it keeps or passes on
 * @param countries the countries whose law it knows or whose services it connects, as ISO 3166-1 codes
 * @param support where its users find help, or empty
 * @param extensionPoints what it implements, each with the range of versions that it works with, such as
 *     {@code org.comptoir.spi.pricing.v1.PricingRule [1.0,2)}
 */
public record Passport(
        String id,
        String version,
        LocalText name,
        LocalText description,
        String publisher,
        String licence,
        List<String> network,
        List<String> reads,
        List<String> writes,
        List<String> personalData,
        List<String> countries,
        String support,
        List<String> extensionPoints) {

    public Passport {
        network = List.copyOf(network);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        personalData = List.copyOf(personalData);
        countries = List.copyOf(countries);
        extensionPoints = List.copyOf(extensionPoints);
    }
}
