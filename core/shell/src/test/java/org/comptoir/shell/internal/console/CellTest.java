// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+SUM(A1)", "-BOUGIE", "@home", "-2+3"})
    void whatASpreadsheetWouldRunIsMarkedAsText(String sku) {
        assertThat(Cell.csv(sku)).isEqualTo("'" + sku);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "+1.5", "-12.50 EUR", "BOUGIE-FIGUIER", "a=b"})
    void figuresAndPlainWordsStayAsTheyAre(String text) {
        assertThat(Cell.csv(text)).isEqualTo(text);
    }
}
