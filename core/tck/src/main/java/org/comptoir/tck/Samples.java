// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.LocalText;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Problem;

/** What the contracts ask with, and what they ask of any text. */
final class Samples {

    private Samples() {}

    static Call call() {
        return call(Idempotency.NONE, Instant.parse("2100-01-01T00:00:00Z"));
    }

    /** A call for an act that is to happen once. */
    static Call call(String key, Object content) {
        return call(
                new Idempotency(key, Integer.toHexString(content.toString().hashCode())),
                Instant.parse("2100-01-01T00:00:00Z"));
    }

    static Call call(Idempotency idempotency, Instant deadline) {
        return new Call(
                new CompanyId(new UUID(1, 1)),
                Actor.system("contract kit"),
                idempotency,
                deadline,
                Locale.FRENCH,
                "contract-kit");
    }

    /** Both languages or none. */
    static void assertWhole(LocalText text, String what) {
        String french = text.in(Locale.FRENCH);
        String english = text.in(Locale.ENGLISH);
        assertThat(french.isBlank())
                .as("%s in French is «%s», in English «%s»", what, french, english)
                .isEqualTo(english.isBlank());
    }

    static void assertSaid(LocalText text, String what) {
        assertWhole(text, what);
        assertThat(text.in(Locale.FRENCH)).as(what).isNotBlank();
    }

    static void assertWhole(Problem problem) {
        assertThat(problem.code()).as("the code of a problem").matches("[a-z][a-z0-9]*([.-][a-z0-9]+)+");
        assertThat(problem.kind()).as("what to make of a problem").isNotNull();
        assertThat(problem.message()).as("the words of a problem").isNotBlank();
    }
}
