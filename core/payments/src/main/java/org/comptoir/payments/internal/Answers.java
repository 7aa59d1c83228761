// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.comptoir.kernel.Pauses;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.gateway.v1.Receipt;

/** Holds what a service said against what it was asked. What does not fit is contested, never booked. */
final class Answers {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(10), Duration.ofHours(1));
    private static final Duration SOONEST = Duration.ofSeconds(2);

    /** Which states of the money an act can end in, and what the payment is then. */
    private static final Map<String, Map<Receipt.State, String>> ENDS = Map.of(
            Act.START,
            Map.of(
                    Receipt.State.PAID, "paid",
                    Receipt.State.AUTHORISED, "authorised",
                    Receipt.State.CANCELLED, "cancelled"),
            Act.CAPTURE,
            Map.of(Receipt.State.PAID, "paid"),
            Act.CANCEL,
            Map.of(Receipt.State.CANCELLED, "cancelled"),
            Act.REFUND,
            Map.of(Receipt.State.REFUNDED, "refunded"));

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private final Clock clock;

    Answers(Clock clock) {
        this.clock = clock;
    }

    /** @param outcome null is what a plugin must not answer, and some will */
    Finding of(Act act, @org.jspecify.annotations.Nullable Outcome<Receipt> outcome) {
        try {
            if (outcome instanceof Outcome.Done<Receipt> done) {
                return done(act, done.value());
            } else if (outcome instanceof Outcome.Pending<Receipt> pending) {
                return pending(act, pending);
            } else if (outcome instanceof Outcome.Failed<Receipt> failed) {
                return failed(act, failed.problem());
            } else if (outcome instanceof Outcome.Unknown<Receipt> unknown) {
                return unknown(act, unknown.problem().code(), unknown.problem().message());
            }
            return unknown(act, "plugin.answer-invalid", "no outcome");
        } catch (RuntimeException malformed) {
            // Fields that are null or out of range: nobody knows what happened.
            return unknown(act, "plugin.answer-invalid", "an outcome that makes no sense");
        }
    }

    /** The guard gave up on the plugin, or could not ask it at all: it may have acted. */
    Finding of(Act act, ComptoirException refused) {
        return unknown(act, refused.code(), String.valueOf(refused.getMessage()));
    }

    private Finding done(Act act, Receipt receipt) {
        String id = receipt.externalId();
        String end = ENDS.getOrDefault(act.kind(), Map.of()).get(receipt.state());
        boolean sound = !id.isBlank() && id.length() <= LONGEST_ID && Field.isPlain(id);
        if (!sound || end == null || !receipt.amount().equals(act.amount())) {
            return new Finding(
                    Finding.CONTESTED,
                    "contested",
                    sound ? id : "",
                    "",
                    "payment.answer-differs",
                    OneLine.of(
                            "asked " + act.kind() + " of " + act.amount() + ", told " + receipt.state() + " of "
                                    + receipt.amount(),
                            LONGEST_MESSAGE),
                    null);
        }
        return new Finding(Finding.DONE, end, id, "", "", "", null);
    }

    private Finding pending(Act act, Outcome.Pending<Receipt> pending) {
        String id = pending.externalId();
        if (id.length() > LONGEST_ID || !Field.isPlain(id)) {
            return unknown(act, "plugin.answer-invalid", "an id that makes no sense");
        }
        String address = pending.continueAt()
                .filter(uri -> SCHEMES.contains(String.valueOf(uri.getScheme())))
                .map(Object::toString)
                .filter(text -> text.length() <= LONGEST_ADDRESS)
                .orElse("");
        Instant now = clock.instant();
        Instant soonest = now.plus(act.tries() == 0 ? SOONEST : PAUSES.after(act.tries() - 1));
        Instant latest = now.plus(PAUSES.longest());
        Instant wanted = pending.askAgainAt();
        Instant askAt = wanted.isBefore(soonest) ? soonest : wanted.isAfter(latest) ? latest : wanted;
        return new Finding(Finding.PENDING, "", id, address, "", "", askAt);
    }

    private static Finding failed(Act act, Problem problem) {
        // A payment whose capture or refund failed is what it was before; one that never began has failed.
        return new Finding(
                Finding.FAILED,
                act.kind().equals(Act.START) ? "failed" : "",
                "",
                "",
                code(problem.code()),
                OneLine.of(problem.message(), LONGEST_MESSAGE),
                null);
    }

    private Finding unknown(Act act, String code, String message) {
        Instant askAt = clock.instant().plus(PAUSES.after(act.tries()));
        return new Finding(Finding.UNKNOWN, "", "", "", code(code), OneLine.of(message, LONGEST_MESSAGE), askAt);
    }

    private static String code(String code) {
        return code.length() <= LONGEST_CODE && Field.isPlain(code) ? code : "plugin.answer-invalid";
    }
}
