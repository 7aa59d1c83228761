// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.life.ListFile.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFileTest {

    @Test
    void itSaysWhatIsToBe() {
        ListFile file = ListFile.parse("""
                # what this shop has
                plugins:
                  acme.rabais:
                    version: 1.1
                    publisher: MCow
                  acme.pay:
                    state: suspended
                  acme.any:
                others: suspended
                """);

        assertThat(file.entries())
                .containsExactly(
                        new Entry("acme.rabais", "1.1.0", "active", "MCow", 3),
                        new Entry("acme.pay", "", "suspended", "", 6),
                        new Entry("acme.any", "", "active", "", 8));
        assertThat(file.suspendOthers()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plugins:\\n  a.b:\\n    colour: red|plugin.list-unknown|3",
                "plugin:\\n  a.b:|plugin.list-unknown|1",
                "plugins:\\n  a.b:\\n    version: new|plugin.list-malformed|3",
                "plugins:\\n  a.b:\\n    state: gone|plugin.list-malformed|3",
                "plugins:\\n  a.b:\\n  a.b:|plugin.list-malformed|3",
                "plugins:\\n  - a.b|plugin.list-malformed|2",
                "plugins: &all\\n  a.b: *all|plugin.list-malformed|2",
                "plugins:\\n  a.b: !!java.net.URL [x]|plugin.list-malformed|2",
                "plugins: {}\\n---\\nplugins: {}|plugin.list-malformed|2",
                "plugins:\\n\\ta.b:|plugin.list-malformed|2",
                "''|plugin.list-malformed|1"
            })
    void whatItDoesNotKnowIsRefusedWithTheLine(String yaml, String code, String line) {
        ComptoirException refused = refused(yaml.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.facts()).containsEntry("line", line);
    }

    @Test
    void noTextKeepsTheReaderBusy() {
        assertThat(refused("plugins: " + "[".repeat(60_000)).code()).isEqualTo("plugin.list-malformed");
        assertThat(refused("plugins: {}\n" + "#".repeat(70_000)).code()).isEqualTo("plugin.list-too-large");
    }

    private static ComptoirException refused(String yaml) {
        ComptoirException refused = catchThrowableOfType(ComptoirException.class, () -> ListFile.parse(yaml));
        assertThat(refused).as(yaml).isNotNull();
        return refused;
    }
}
