// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComptoirExceptionTest {

    @Test
    void theMessageHoldsTheCodeAndTheFactsInAlphabeticalOrder() {
        var refusal = new ComptoirException("stock.short", Fault.CONFLICT, Map.of("sku", "NAPPE-12", "free", "3"));

        assertThat(refusal)
                .hasMessage("stock.short free=\"3\" sku=\"NAPPE-12\"")
                .hasNoCause();
        assertThat(refusal.facts()).containsExactly(Map.entry("free", "3"), Map.entry("sku", "NAPPE-12"));
    }

    @Test
    void theCauseIsKept() {
        var cause = new IllegalStateException("disk full");

        assertThat(new ComptoirException("archive.write", Fault.UNAVAILABLE, Map.of(), cause))
                .hasCause(cause);
    }

    @Test
    void anInvalidInputIsNamedWithOrWithoutItsValue() {
        assertThat(ComptoirException.invalid("iban.check-digits", "iban").facts())
                .containsExactly(Map.entry("field", "iban"));
        assertThat(ComptoirException.invalid("rate.range", "rate", 101).facts())
                .containsExactly(Map.entry("field", "rate"), Map.entry("value", "101"));
    }

    @Test
    void aLongFactIsCutAtTwoHundredCharactersWithoutBreakingOne() {
        String cut = ComptoirException.invalid("x.long", "x", "é".repeat(500))
                .facts()
                .get("value");
        String pairs = ComptoirException.invalid("x.long", "x", "🧵".repeat(150))
                .facts()
                .get("value");

        assertThat(cut).hasSize(200).endsWith("é…");
        assertThat(pairs).hasSize(199).endsWith("🧵…");
        assertThat(ComptoirException.invalid("x.long", "x", "é".repeat(200))
                        .facts()
                        .get("value"))
                .isEqualTo("é".repeat(200));
    }

    @Test
    void aValueCannotForgeALineOfTheLog() {
        assertThat(ComptoirException.invalid("code.value", "value", "a\nERROR b\u001b[0m")
                        .getMessage())
                .isEqualTo("code.value field=\"value\" value=\"a ERROR b [0m\"");
    }

    @Test
    void factsDoNotChangeAfterwards() {
        Map<String, String> facts = new HashMap<>(Map.of("sku", "A"));
        var refusal = new ComptoirException("stock.short", Fault.CONFLICT, facts);
        facts.put("sku", "B");

        assertThat(refusal.facts()).containsExactly(Map.entry("sku", "A")).isUnmodifiable();
    }

    @Test
    void itSurvivesSerialization() throws Exception {
        var refusal = ComptoirException.invalid("rate.range", "rate", "101");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(refusal);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat((ComptoirException) in.readObject())
                    .satisfies(read -> assertThat(read.code()).isEqualTo("rate.range"))
                    .satisfies(read -> assertThat(read.facts()).isEqualTo(refusal.facts()));
        }
    }

    @Test
    void onlyWhatIsUnavailableOrTooOftenIsWorthSendingAgainUnchanged() {
        assertThat(Arrays.stream(Fault.values()).filter(Fault::retryable))
                .containsExactlyInAnyOrder(Fault.UNAVAILABLE, Fault.THROTTLED);
    }
}
