// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BicTest {

    @Test
    void theHeadOfficeIsTheSameWithAndWithoutItsBranch() {
        assertThat(Bic.parse("bnpa fr pp xxx")).isEqualTo(new Bic("BNPAFRPP")).hasToString("BNPAFRPP");
        assertThat(new Bic("BNPAFRPP").padded()).isEqualTo("BNPAFRPPXXX");
    }

    @Test
    void aBranchIsAnotherParty() {
        Bic branch = new Bic("DEUTDEFF500");

        assertThat(branch).isNotEqualTo(new Bic("DEUTDEFF")).hasToString("DEUTDEFF500");
        assertThat(branch.padded()).isEqualTo("DEUTDEFF500");
        assertThat(branch.countryPrefix()).isEqualTo("DE");
        assertThat(new Bic("NCBVXKPR").countryPrefix()).isEqualTo("XK");
    }

    @ParameterizedTest
    @CsvSource({
        "'', bic.malformed",
        "BNPAFRP, bic.malformed",
        "BNPAFRPPX, bic.malformed",
        "BNPA1RPP, bic.malformed",
        "BNPÀFRPP, bic.malformed",
        "BNPAFRPPXXXX, bic.malformed",
        "BNPAZZPP, bic.country-unknown",
        "BNPAUKPP, bic.country-unknown",
    })
    void aWrongCodeIsRefused(String written, String code) {
        assertRefused(code, "bic", () -> Bic.parse(written));
    }
}
