// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.hook;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A call that came in, with all that is kept of it.
 *
 * @param summary as lists show it
 * @param digest SHA-256 of the body in hexadecimal
 * @param headers those that say nothing secret, and those that may with an empty value
 * @param body what was sent, in base 64 where it is no text; empty where it was taken away since, and for who may not see
 *     customers
 * @param text whether the body is text
 * @param replayable whether the body is still there
 * @param tries in order
 * @param pointers what it points at over there, as far as the plugin said
 */
public record Delivery(
        DeliverySummary summary,
        String digest,
        Map<String, String> headers,
        String body,
        boolean text,
        boolean replayable,
        List<Try> tries,
        List<HookAnswer.Pointer> pointers) {

    public Delivery {
        headers = Map.copyOf(headers);
        tries = List.copyOf(tries);
        pointers = List.copyOf(pointers);
    }

    /**
     * One time that the plugin was asked.
     *
     * @param number from 1, which is when it came in
     * @param at when
     * @param outcome one of {@link DeliverySelection#OUTCOMES}
     * @param code why, empty where it was taken
     * @param reason the same in words
     * @param millis how long the plugin took
     * @param by who had it replayed, empty for the first
     */
    public record Try(int number, Instant at, String outcome, String code, String reason, long millis, String by) {}

    /** The same without what was sent. */
    public Delivery withoutBody() {
        return new Delivery(summary, digest, headers, "", text, replayable, tries, pointers);
    }
}
