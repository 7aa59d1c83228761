// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrenchLawTest {

    private static final String CGI = "franchise;2000-01-01;CGI art. 293 B;TVA non applicable, art. 293 B du CGI;x";

    /** The second article is made up: which one it will be is not for this test to know. */
    private static final String CIBS = "franchise;2028-01-01;CIBS art. L. 999-9;TVA non applicable, CIBS;y";

    @Test
    void theDayOfSupplyPicksTheLine() {
        FrenchLaw law = FrenchLaw.read(List.of("# remark", "", CIBS, CGI));
        assertThat(basis(law, "1999-12-31")).isEqualTo("CGI art. 293 B");
        assertThat(basis(law, "2027-12-31")).isEqualTo("CGI art. 293 B");
        assertThat(basis(law, "2028-01-01")).isEqualTo("CIBS art. L. 999-9");
        assertThat(law.on("franchise", LocalDate.of(2028, 1, 1)).mention().in(Locale.FRENCH))
                .isEqualTo("TVA non applicable, CIBS");
    }

    @Test
    void aLineThatIsNoneAndATopicWithoutALineAreFaultsOfTheBundle() {
        assertThatThrownBy(() -> FrenchLaw.read(List.of("franchise;2000-01-01;CGI art. 293 B")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FrenchLaw.read(List.of(CGI)).on("export", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String basis(FrenchLaw law, String day) {
        return law.on("franchise", LocalDate.parse(day)).basis();
    }
}
