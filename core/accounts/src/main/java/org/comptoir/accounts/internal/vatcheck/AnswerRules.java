// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What a check may answer. Names and addresses are the authority's words and kept as far as they fit; what proves something
 * must be whole.
 *
 * @param plugin who answers
 * @param clock what the authority's clock is held against
 */
record AnswerRules(PluginStamp plugin, Clock clock) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int LONGEST_PROOF = 100;
    private static final int LONGEST_TEXT = 500;

    /** Authorities tell a day without an hour, and clocks differ; a consultation of another day is no proof of this one. */
    private static final Duration FARTHEST = Duration.ofDays(2);

    String checkedName(String name) {
        require(name != null && NAME.matcher(name).matches(), "a check needs a name of 1 to 64 characters");
        return name;
    }

    TaxIdAnswer checked(@Nullable TaxIdAnswer answer, TaxIdQuestion question) {
        if (answer == null) {
            throw invalid("done without an answer");
        }
        require(question.number().equals(answer.number()), "it answers about another number");
        require(answer.state() != null, "neither valid nor invalid");
        require(
                answer.proof() != null && answer.proof().length() <= LONGEST_PROOF && Field.isPlain(answer.proof()),
                "a proof that makes no sense");
        require(answer.name() != null && answer.address() != null, "no name or no address, not even an empty one");
        require(
                answer.at() != null
                        && Duration.between(answer.at(), clock.instant()).abs().compareTo(FARTHEST) <= 0,
                "answered on another day");
        return new TaxIdAnswer(
                answer.number(),
                answer.state(),
                answer.proof().strip(),
                OneLine.of(answer.name().strip(), LONGEST_TEXT),
                OneLine.of(answer.address().strip(), LONGEST_TEXT),
                // As databases keep it.
                answer.at().truncatedTo(ChronoUnit.MICROS));
    }

    private void require(boolean holds, String why) {
        if (!holds) {
            throw invalid(why);
        }
    }

    private ComptoirException invalid(String why) {
        return new ComptoirException(
                "plugin.answer-invalid",
                Fault.UNAVAILABLE,
                Map.of("plugin", plugin.id(), "version", plugin.version(), "asked", "tax-id.verify", "why", why));
    }
}
