// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comptoir.api.message.MessageRequest;
import org.comptoir.api.message.Messages;
import org.comptoir.api.message.QueuedMessage;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Queues messages with what they tell of. */
@Component(service = {Messages.class, DefaultMessages.class})
public final class DefaultMessages implements Messages {

    /** After this much nobody waits for a message any more. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_FACTS = 20_000;

    private final Units units;
    private final Clock clock;
    private final Notifiers notifiers;
    private final SealedContents contents;
    private final MessageStore store = new MessageStore();

    /** @param tables named so that they are there */
    @Activate
    public DefaultMessages(
            @Reference NotifyTables tables,
            @Reference Units units,
            @Reference Plugins plugins,
            @Reference Secrets secrets,
            @Reference Json json,
            @Reference Clock clock) {
        this.units = units;
        this.clock = clock;
        this.notifiers = new Notifiers(plugins);
        this.contents = new SealedContents(secrets, json);
    }

    @Override
    public boolean reaches(String channel, Call call) {
        return notifiers.first(channel, call).isPresent();
    }

    @Override
    public void queue(MessageRequest request, Call call) {
        check(request);
        // The message has a key of its own: the request's would answer for another unit.
        units.write(call.withIdempotency(Idempotency.NONE), Boolean.class, tx -> {
            if (store.has(tx, call.company(), request.id())) {
                return false;
            }
            tx.onDuplicate("queued_message_pk", TransientConflict::new);
            Instant latest = tx.now().plus(LONGEST_WAIT);
            store.insert(tx, request, request.until().isBefore(latest) ? request.until() : latest);
            contents.put(request.id(), new SealedContent(request.to(), request.facts()), tx.call());
            return true;
        });
    }

    private static void check(MessageRequest request) {
        require(NAME.matcher(request.channel()).matches(), "channel");
        require(NAME.matcher(request.template()).matches(), "template");
        require(
                !request.to().isBlank() && request.to().length() <= LONGEST_ADDRESS && Field.isPlain(request.to()),
                "to");
        int length = 0;
        for (Map.Entry<String, String> fact : request.facts().entrySet()) {
            length += fact.getKey().length() + fact.getValue().length();
        }
        require(length <= LONGEST_FACTS, "facts");
    }

    private static void require(boolean sound, String field) {
        if (!sound) {
            throw ComptoirException.invalid("message.malformed", field);
        }
    }

    @Override
    public List<QueuedMessage> list(Call call) {
        return units.read(sql -> store.list(sql, call.company()));
    }

    Units units() {
        return units;
    }

    Clock clock() {
        return clock;
    }

    Notifiers notifiers() {
        return notifiers;
    }

    SealedContents contents() {
        return contents;
    }
}
