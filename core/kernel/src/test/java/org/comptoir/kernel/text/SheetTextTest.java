// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-1+1",
                "@SUM(A1)",
                " =1",
                "\t=1",
                "\ta",
                "\ra",
                "\u00A0\u2003=1",
                "\uFF1D1",
                "-1 x"
            })
    void whatASpreadsheetWouldRunIsMarkedAsText(String text) {
        assertThat(SheetText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bougie", "-12.50", "+3", "-12,50 EUR", "a=b", "'=1"})
    void whatItWouldNotIsLeftAsItIs(String text) {
        assertThat(SheetText.of(text)).isEqualTo(text);
    }
}
