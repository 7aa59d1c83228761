// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.notify.v1.Delivery;

/**
 * What was handed over lately, by its key: SMTP knows no keys, and what was taken over is not handed over again. Of what was
 * lost with a restart the number of the message tells, in the mailbox.
 */
final class Sent {

    private static final int MOST = 1_000;

    private final Map<String, Letter> letters = new LinkedHashMap<>();

    private record Letter(String digest, Delivery delivery) {}

    /** What is known of a key; empty where nothing is. */
    synchronized Optional<Outcome<Delivery>> of(Idempotency idempotency) {
        return Optional.ofNullable(letters.get(idempotency.key()))
                .map(letter -> letter.digest().equals(idempotency.digest())
                        ? new Outcome.Done<>(letter.delivery())
                        : Outcome.refused("mail.other-message", "another message was sent under this key"));
    }

    synchronized void add(Idempotency idempotency, Delivery delivery) {
        letters.put(idempotency.key(), new Letter(idempotency.digest(), delivery));
        if (letters.size() > MOST) {
            letters.remove(letters.keySet().iterator().next());
        }
    }
}
