// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.junit.jupiter.api.Test;

/** What goes with the file. */
class FecNoticeTest {

    private final FecNotice notice = new FecNotice(() -> FecForm.of("ISO-8859-15", "Europe/Paris", "AN"));

    @Test
    void theDescriptionNamesTheFileItsColumnsAndItsJournals() throws IOException {
        assertThat(notice.name()).isEqualTo("fec-notice");
        assertThat(notice.fileName(Lenoir.scope())).isEqualTo("252934765FEC20261231-description.txt");
        assertThat(written(Lenoir.scope()))
                .startsWith("Description du fichier 252934765FEC20261231.txt")
                .contains("SIREN 252934765", "exercice du 01/01/2026 au 31/12/2026", "Encodage : ISO-8859-15")
                .contains("JournalCode, JournalLib, EcritureNum", "Montantdevise, Idevise.")
                .contains("  AN : À-nouveaux\r\n  BQ : Banque\r\n")
                .doesNotContain("numéros absents");
    }

    @Test
    void thatOfAPartOfAYearSaysWhyNumbersAreMissing() throws IOException {
        assertThat(written(Lenoir.scope(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))))
                .contains("Période du 01/03/2026 au 31/03/2026, exercice du 01/01/2026")
                .contains("les numéros absents sont ceux des autres jours de l'exercice");
    }

    private String written(ExportScope scope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        notice.write(scope, List.<ExportedEntry>of().iterator(), out);
        return out.toString(UTF_8);
    }
}
