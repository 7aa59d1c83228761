// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12           | 12
            12.50        | 12.50
            12,50        | 12.50
            1 234,50     | 1234.50
            1\u00a0234,50  | 1234.50
            1\u202f234,5   | 1234.5
            1,234.50     | 1234.50
            1.234,50     | 1234.50
            1.234.567    | 1234567
            1,234,567    | 1234567
            0,125        | 0.125
            1.234        | 1.234
            -3,5         | -3.5
            """)
    void readsWhatCanBeReadInOneWay(String text, String number) {
        assertThat(NumberStyle.UNTOLD.parse(text, "price")).isEqualByComparingTo(number);
    }

    @Test
    void theFileTellsWhatOneValueAloneDoesNot() {
        assertThat(NumberStyle.of(List.of("1,234", "12,50", ""))).isEqualTo(NumberStyle.COMMA);
        assertThat(NumberStyle.of(List.of("1,234", "12.50"))).isEqualTo(NumberStyle.POINT);
        assertThat(NumberStyle.of(List.of("1,234", "7"))).isEqualTo(NumberStyle.UNTOLD);
        assertThat(NumberStyle.of(List.of("1,5", "1.5"))).isEqualTo(NumberStyle.UNTOLD);
        assertThat(NumberStyle.COMMA.parse("1,234", "price")).isEqualByComparingTo("1.234");
        assertThat(NumberStyle.COMMA.parse("1.234", "price")).isEqualByComparingTo("1234");
        assertThat(NumberStyle.POINT.parse("1,234", "price")).isEqualByComparingTo("1234");
        assertThat(Refusals.of(() -> NumberStyle.UNTOLD.parse("1,234", "price")))
                .isEqualTo("number.ambiguous price");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            twelve
            1e9
            12,5 €
            1,2,3
            1.2.3
            --1
            1,23.4
            """)
    void refusesWhatIsNoNumber(String text) {
        assertThat(Refusals.of(() -> NumberStyle.UNTOLD.parse(text, "price"))).isEqualTo("number.malformed price");
    }

    @Test
    void refusesWhatIsTooLongToBeANumberUnread() {
        String groups = "1,234" + ",567".repeat(100_000);
        assertThat(Refusals.of(() -> NumberStyle.UNTOLD.parse(groups, "price"))).isEqualTo("number.malformed price");
    }
}
