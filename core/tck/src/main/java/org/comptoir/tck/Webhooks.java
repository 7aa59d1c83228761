// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;

/** What an extension must make of calls from outside. */
final class Webhooks {

    private static final Duration LATE = Duration.ofDays(2);

    private Webhooks() {}

    /** @param about the id that the genuine one is about */
    static void assertVerified(Webhook genuine, String about, Function<Webhook, Outcome<List<Signal>>> receive) {
        Outcome<List<Signal>> first = receive.apply(genuine);
        assertThat(first).as("a genuine webhook").isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done<List<Signal>>) first).value())
                .as("the signals of a webhook about %s", about)
                .allSatisfy(signal -> assertThat(signal.kind()).isNotBlank())
                .anyMatch(signal ->
                        signal.externalId().equals(about) || signal.externalId().isEmpty());
        assertThat(receive.apply(genuine)).as("the same webhook again").isEqualTo(first);
        assertForged(new Webhook(Map.of(), genuine.body(), genuine.receivedAt()), "without its headers", receive);
        byte[] changed = genuine.body();
        changed[changed.length / 2] ^= 1;
        assertForged(genuine.withBody(changed), "with one bit changed", receive);
        assertForged(genuine.withBody(new byte[0]), "without its body", receive);
        assertForged(genuine.at(genuine.receivedAt().plus(LATE)), "replayed two days later", receive);
    }

    private static void assertForged(Webhook forged, String how, Function<Webhook, Outcome<List<Signal>>> receive) {
        Outcome<List<Signal>> outcome = receive.apply(forged);
        assertThat(outcome).as("a webhook %s", how).isInstanceOf(Outcome.Failed.class);
        Samples.assertWhole(((Outcome.Failed<List<Signal>>) outcome).problem());
    }
}
