// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;

/** A notifier that answers what a test wants, and keeps what it was asked. */
final class Postman implements Notifier {

    final List<Message> asked = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    private final String name;
    private final Set<String> channels;
    private Supplier<Outcome<Delivery>> next = () -> new Outcome.Done<>(new Delivery("ext-1"));

    Postman(String name, String... channels) {
        this.name = name;
        this.channels = Set.of(channels);
    }

    void says(Supplier<Outcome<Delivery>> answer) {
        next = answer;
    }

    static Outcome<Delivery> unknown() {
        return new Outcome.Unknown<>(Problem.of("test.silent", Problem.Kind.UNREACHABLE, "it says nothing"));
    }

    @Override
    public Set<String> capabilities() {
        return Set.of();
    }

    @Override
    public Health check(Call call) {
        return Health.up();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> channels() {
        return channels;
    }

    @Override
    public Outcome<Delivery> send(Message message, Call call) {
        asked.add(message);
        calls.add(call);
        return next.get();
    }
}
