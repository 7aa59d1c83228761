// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void whatIsPlainStays() {
        assertThat(OneLine.of("Bougie « Figuier » 🕯", 100)).isEqualTo("Bougie « Figuier » 🕯");
    }

    @Test
    void whatEndsLinesSteersTerminalsOrTurnsDirectionsIsBlank() {
        assertThat(OneLine.of("a\r\nb\u001b[31mc\u2028d\u202ee\u0000f", 100)).isEqualTo("a  b [31mc d e f");
    }

    @Test
    void halfACharacterIsNoneAndNoneIsCutInTwo() {
        assertThat(OneLine.of("a\ud83dz", 100)).isEqualTo("a z");
        assertThat(OneLine.of("ab🕯cd", 3)).isEqualTo("ab");
        assertThat(OneLine.of("ab🕯cd", 4)).isEqualTo("ab🕯");
    }

    @Test
    void itIsCutToItsLength() {
        assertThat(OneLine.of("x".repeat(50), 20)).isEqualTo("x".repeat(20));
    }
}
