// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void findsWhateverTheCaseAndTheAccents() {
        assertThat(SearchText.of(50, "BOU-FIG", "Bougie parfumée Élan").folded())
                .isEqualTo("bou-fig bougie parfumee elan");
        assertThat(SearchText.pattern("  PARFUMÉE ")).isEqualTo("%parfumee%");
    }

    @Test
    void takesWildcardsForWhatTheyAre() {
        assertThat(SearchText.pattern("5% a_b!")).isEqualTo("%5!% a!_b!!%");
    }

    @Property(tries = 300)
    void neverOutgrowsItsColumn(@ForAll @StringLength(max = 80) String text) {
        assertThat(SearchText.of(40, text).folded().length()).isLessThanOrEqualTo(40);
    }
}
