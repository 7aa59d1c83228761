// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.comptoir.api.PageRequest;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-9223372036854775808", "9223372036854775807", "x", "1.5", "+1", " 1", "١"})
    void whatNoPageGaveOutIsRefused(String cursor) {
        ComptoirException refused =
                catchThrowableOfType(ComptoirException.class, () -> NumberCursor.before(new PageRequest(cursor, 10)));
        assertThat(refused.code()).isEqualTo("page.cursor");
    }

    @Test
    void aPageGoesOnBeforeTheNumberThatTheLastOneEndedWith() {
        assertThat(NumberCursor.before(new PageRequest("17", 10))).isEqualTo(17);
        assertThat(NumberCursor.before(new PageRequest("", 10))).isEqualTo(Long.MAX_VALUE);
    }
}
