// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Pauses;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.notify.internal.MessageStore.Ended;
import org.comptoir.notify.internal.Notifiers.Known;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one message: taken in a unit, asked for outside of any, its answer written in another. */
final class Sending {

    /** How long a notifier has for a message. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(10), Duration.ofHours(1));
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_EXTERNAL = 255;

    private final Units units;
    private final Clock clock;
    private final Notifiers notifiers;
    private final SealedContents contents;
    private final MessageStore store = new MessageStore();

    Sending(DefaultMessages messages) {
        this.units = messages.units();
        this.clock = messages.clock();
        this.notifiers = messages.notifiers();
        this.contents = messages.contents();
    }

    void send(StoredMessage message, Job.Lease lease, Call call) {
        if (!clock.instant().isBefore(message.until())) {
            end(message, new Ended(MessageStore.GIVEN_UP, "message.too-late", "its time was over", ""), lease, call);
            return;
        }
        Optional<Known> notifier = notifiers.first(message.channel(), call);
        if (notifier.isEmpty()) {
            putOff(message, "message.no-notifier", "no notifier serves this channel", Instant.MIN, lease, call);
            return;
        }
        if (!taken(message, notifier.get(), lease, call)) {
            return;
        }
        settle(message, asked(message, notifier.get(), call), lease, call);
    }

    /** Written before anybody is asked: who dies in between has the message tried again after its pause, not at once. */
    private boolean taken(StoredMessage message, Known notifier, Job.Lease lease, Call call) {
        Instant next = earlier(clock.instant().plus(LIMIT).plus(PAUSES.after(message.tries())), message.until());
        return units.write(call, Boolean.class, tx -> {
            lease.check(tx);
            return store.take(tx, message, OneLine.of(notifier.name(), LONGEST_NAME), next);
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Outcome<Delivery> asked(StoredMessage stored, Known notifier, Call call) {
        try {
            SealedContent content = contents.get(stored.id(), call);
            Message message = new Message(
                    stored.channel(), content.to(), stored.template(), stored.language(), content.facts(), List.of());
            Call once = call.withIdempotency(new Idempotency(stored.id().toString(), digest(stored, content)));
            return notifier.plugin().ask(once, "notifier.send", LIMIT, asked -> asked.send(message, once));
        } catch (ComptoirException refused) {
            Problem problem = Problem.of(refused.code(), Problem.Kind.UNREACHABLE, refused.code());
            // What was sealed under a key that is gone cannot be read tomorrow either.
            return refused.code().startsWith("secret.") && !refused.facts().containsKey("plugin")
                    ? new Outcome.Failed<>(problem)
                    : new Outcome.Unknown<>(problem);
        }
    }

    /** The same message has the same digest at each try. */
    private static String digest(StoredMessage stored, SealedContent content) {
        Sha256 digest = new Sha256()
                .add(stored.channel() + "\n" + stored.template() + "\n"
                        + stored.language().toLanguageTag() + "\n" + content.to());
        content.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> digest.add("\n" + fact.getKey() + "=" + fact.getValue()));
        return digest.hex();
    }

    private void settle(StoredMessage message, Outcome<Delivery> outcome, Job.Lease lease, Call call) {
        if (outcome instanceof Outcome.Done<Delivery> done) {
            String external = String.valueOf(done.value().externalId());
            end(message, new Ended(MessageStore.SENT, "", "", OneLine.of(external, LONGEST_EXTERNAL)), lease, call);
        } else if (outcome instanceof Outcome.Failed<Delivery> failed) {
            end(message, ended(failed.problem()), lease, call);
        } else if (outcome instanceof Outcome.Pending<Delivery> pending) {
            putOff(message, "message.pending", "the notifier needs more time", pending.askAgainAt(), lease, call);
        } else {
            Problem problem = ((Outcome.Unknown<Delivery>) outcome).problem();
            putOff(message, problem.code(), problem.message(), Instant.MIN, lease, call);
        }
    }

    private static Ended ended(Problem problem) {
        return new Ended(
                MessageStore.FAILED,
                OneLine.of(problem.code(), LONGEST_CODE),
                OneLine.of(problem.message(), LONGEST_WORDS),
                "");
    }

    /** @param wanted when the notifier wants to be asked again */
    private void putOff(
            StoredMessage message, String problem, String words, Instant wanted, Job.Lease lease, Call call) {
        Instant now = clock.instant();
        boolean told = wanted.isAfter(now) && wanted.isBefore(now.plus(PAUSES.longest()));
        Instant next = told ? wanted : now.plus(PAUSES.after(message.tries()));
        units.write(call, Boolean.class, tx -> {
            lease.check(tx);
            store.putOff(
                    tx,
                    message,
                    OneLine.of(problem, LONGEST_CODE),
                    OneLine.of(words, LONGEST_WORDS),
                    earlier(next, message.until()));
            return true;
        });
    }

    private void end(StoredMessage message, Ended ended, Job.Lease lease, Call call) {
        boolean here = units.write(call, Boolean.class, tx -> {
            lease.check(tx);
            if (!store.end(tx, message, ended)) {
                return false;
            }
            contents.wipe(message.id(), tx.call());
            return true;
        });
        if (here && !ended.state().equals(MessageStore.SENT)) {
            LOG.warn(
                    "event=message-{} message={} template={} code={} action=\"see comptoir:message-list\"",
                    ended.state(),
                    message.id(),
                    message.template(),
                    ended.problem());
        }
    }
}
