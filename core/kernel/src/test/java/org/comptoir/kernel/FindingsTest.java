// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void aPromiseHoldsWhenNothingSpeaksAgainstIt() {
        findings.checked(2);
        findings.checked(3);
        findings.require(true, "not so");

        assertThat(findings.verdict()).isEqualTo(new Invariant.Verdict(5, List.of()));
    }

    @Test
    void whatDoesNotHoldIsSaidInTheOrderItWasFound() {
        findings.require(false, "first");
        findings.breach("second");

        assertThat(findings.verdict().breaches()).containsExactly("first", "second");
        assertThat(findings.enough()).isFalse();
    }

    @Test
    void aHundredBreachesAreEnough() {
        for (int i = 0; i < 150; i++) {
            findings.breach("breach " + i);
        }

        assertThat(findings.enough()).isTrue();
        assertThat(findings.verdict().breaches()).hasSize(100).endsWith("breach 99");
    }
}
