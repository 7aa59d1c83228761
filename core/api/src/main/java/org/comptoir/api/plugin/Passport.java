// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;
import org.comptoir.model.LocalText;

/**
 * What a plugin says of itself, read from its manifest without starting anything. It is what an admin agrees to.
 *
 * @param id its name for machines
 * @param version its bundle's version
 * @param name what people call it
 * @param description one sentence, empty if none
 * @param publisher who publishes it
 * @param licence as an SPDX expression
 * @param network the hosts that it talks to, each with its port
 * @param reads the kinds of data that it reads
 * @param writes the kinds of data that it writes
 * @param personalData the personal data that it keeps or passes on
 * @param countries the countries that it is for; none where it is for all
 * @param support where its users find help, empty if nowhere
 * @param extensionPoints the extension points that it serves
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
