// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsFirstTest {

    private final OptionsFirst parser = new OptionsFirst();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comptoir:verify | comptoir:verify",
                "comptoir:replay --json /a /b | comptoir:replay --json /a /b",
                "comptoir:replay /a /b --json | comptoir:replay --json /a /b",
                "comptoir:replay \"/a b/c\" --json | comptoir:replay --json \"/a b/c\"",
                "comptoir:invoice-render inv_1 --format factur-x --out /f | comptoir:invoice-render --format factur-x --out /f inv_1",
                "comptoir:stock-adjust A -3 --reason=\"gone off\" --yes | comptoir:stock-adjust --reason=\"gone off\" --yes A -3",
                "comptoir:stock-adjust A -3 --reason \"gone off\" | comptoir:stock-adjust --reason \"gone off\" A -3",
                "comptoir:order-list --since | comptoir:order-list --since",
            })
    void optionsMayStandAfterArguments(String typed, String read) {
        assertThat(parser.preprocess(null, parser.parse(null, typed, typed.length())))
                .isEqualTo(read);
    }
}
