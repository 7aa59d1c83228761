// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.ledger.internal.Books.refusal;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTest {

    @Test
    void aPeriodOfAYearOrLongerIsAYearByItself() {
        assertThat(year("2026-01-01", "2026-12-31", "12-31")).isEqualTo(period("2026-01-01", "2026-12-31"));
        assertThat(year("2025-07-01", "2026-06-30", "12-31")).isEqualTo(period("2025-07-01", "2026-06-30"));
        assertThat(year("2025-05-15", "2026-12-31", "12-31")).isEqualTo(period("2025-05-15", "2026-12-31"));
    }

    @Test
    void aShorterOneIsAPartOfTheYearThatItsFirstDayLiesIn() {
        assertThat(year("2026-03-01", "2026-03-31", "12-31")).isEqualTo(period("2026-01-01", "2026-12-31"));
        assertThat(year("2026-07-01", "2026-07-31", "06-30")).isEqualTo(period("2026-07-01", "2027-06-30"));
        assertThat(year("2026-06-30", "2026-06-30", "06-30")).isEqualTo(period("2025-07-01", "2026-06-30"));
        assertThat(year("2026-05-01", "2027-03-31", "12-31")).isEqualTo(period("2026-01-01", "2027-03-31"));
        assertThat(year("2025-03-01", "2025-03-31", "02-29")).isEqualTo(period("2025-03-01", "2026-02-28"));
    }

    @Test
    void aClosingDayThatIsNoneIsRefused() {
        assertThat(refusal(() -> year("2026-03-01", "2026-03-31", "31-12"))).isEqualTo("ledger.setting");
    }

    private static FiscalYear year(String from, String to, String closing) {
        return FiscalYear.of(LocalDate.parse(from), LocalDate.parse(to), closing);
    }

    private static FiscalYear period(String from, String to) {
        return new FiscalYear(LocalDate.parse(from), LocalDate.parse(to));
    }
}
