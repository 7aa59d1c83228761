// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.comptoir.model.LocalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyTest {

    @ParameterizedTest
    @CsvSource({
        "BT-1, préfixes",
        "BT-9, date",
        "BT-22, mentions",
        "BT-26, origine",
        "BG-3, origine",
        "BT-31, fiche de l'entreprise",
        "BG-5, fiche de l'entreprise",
        "BT-47, fiche du client",
        "BG-8, fiche du client",
        "BT-80, livraison",
        "BT-84, IBAN",
        "BT-111, euros",
        "BT-117, lignes",
        "BG-25[2], lignes",
        "BG-23[S 20], lignes",
        "BT-3, anomalie",
        "BT-999, anomalie",
        "'', anomalie"
    })
    void theTermTellsWhereToMendIt(String field, String says) {
        LocalText remedy = Remedy.of(field);
        assertThat(remedy.in(Locale.FRENCH)).contains(says);
        assertThat(remedy.in(Locale.ENGLISH)).isNotBlank().isNotEqualTo(remedy.in(Locale.FRENCH));
    }
}
