// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    private final Field name = new Field("name");

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x0A, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
                0x2066, 0x2067, 0x2068, 0x2069, 0xD800
            })
    void whatCouldForgeALineOrTurnAroundANameIsRefused(int character) {
        ComptoirException refused =
                catchThrowableOfType(ComptoirException.class, () -> name.required("a" + (char) character + "b", 10));
        assertThat(refused.code()).isEqualTo("field.control-character");
        assertThat(refused.facts()).containsEntry("field", "name");
    }

    @Test
    void whatLanguagesNeedIsTaken() {
        for (String text :
                new String[] {"Épicerie", "\u05D0\u200F (1)", "\u0628\u200C\u0628", "😀", "=1+1", "-5", "@home"}) {
            assertThat(name.required(text, 20)).isEqualTo(text);
        }
    }
}
