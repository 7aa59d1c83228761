// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.comptoir.api.message.MessageRequest;
import org.comptoir.api.message.QueuedMessage;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.internal.SealedSecrets;
import org.comptoir.model.id.MessageId;
import org.comptoir.model.id.UserId;
import org.comptoir.spi.notify.v1.Notifier;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.Scratch;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

/** The module on a fresh database, and somebody who carries its messages. */
final class Office {

    /** What nobody but the receiver may see. */
    static final String LINK = "https://shop.example/reset/canary-3f9a1c";

    static final String TO = "camille@lenoir.example";

    final TestKernel kernel;
    final Secrets secrets;
    final DefaultMessages messages;
    final MessageJob job;
    final Postman postman = new Postman("mail-lenoir", "email");

    Office(TestKernel kernel) {
        this.kernel = kernel;
        this.secrets = new SealedSecrets(kernel.units(), kernel.clock(), Scratch.folder("notify"), name -> null);
        this.messages = node();
        this.job = new MessageJob(messages, kernel.ids());
    }

    /** The module as another node of the same server has it. */
    DefaultMessages node() {
        return new DefaultMessages(
                new NotifyTables(kernel.schemas()),
                kernel.units(),
                kernel.plugins(),
                secrets,
                kernel.json(),
                kernel.clock());
    }

    Office withPostman() {
        kernel.plugins().add(Notifier.class, postman);
        return this;
    }

    MessageRequest request(@Nullable UserId person, Duration lasts) {
        Instant until = kernel.clock().instant().plus(lasts);
        return new MessageRequest(
                new MessageId(kernel.ids().next()),
                MessageRequest.EMAIL,
                TO,
                "password-reset",
                Locale.FRENCH,
                Map.of("link", LINK, "name", "Camille"),
                person,
                until);
    }

    MessageRequest queue() {
        MessageRequest request = request(null, Duration.ofDays(3));
        messages.queue(request, kernel.call());
        return request;
    }

    QueuedMessage only() {
        return messages.list(kernel.call()).get(0);
    }

    /** Lets this much time pass, and the job work. */
    void after(Duration time) {
        kernel.clock().advance(time);
        while (job.hasWork()) {
            job.run(new FreeLease());
        }
    }
}
