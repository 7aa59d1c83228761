// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.comptoir.tck.counterparty.Counterparty.Mood;
import org.junit.jupiter.api.Test;

/** What the core relies on when somebody is to be told something. */
public interface NotifierContract extends AbroadContract<Notifier> {

    /** A message that it can send. */
    Message message();

    /** How many messages the channel took over. */
    long messagesInTheChannel();

    @Override
    default Outcome<?> question(Call call) {
        return extension()
                .send(
                        message(),
                        call.withIdempotency(Samples.call("question", message()).idempotency()));
    }

    @Test
    default void itIsCalledByAStableNameAndServesChannels() {
        Notifier notifier = extension();
        assertThat(notifier.name()).matches(NAME).isEqualTo(notifier.name());
        assertThat(notifier.channels())
                .contains(message().channel())
                .allMatch(channel -> channel.matches("[a-z][a-z0-9-]*"));
    }

    @Test
    default void theSameKeySendsOnceAndAnotherMessageUnderItIsRefused() {
        Message message = message();
        Outcome<Delivery> first = extension().send(message, Samples.call("once", message));
        assertThat(first).isInstanceOf(Outcome.Done.class);
        long sent = messagesInTheChannel();
        assertThat(extension().send(message, Samples.call("once", message))).isEqualTo(first);
        assertThat(messagesInTheChannel())
                .as("messages sent twice under one key")
                .isEqualTo(sent);
        Message other = new Message(
                message.channel(),
                message.to(),
                message.template() + "-x",
                message.language(),
                message.facts(),
                List.of());
        assertThat(extension().send(other, Samples.call("once", other)))
                .as("the same key with another message")
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    default void aLostAnswerIsUnknownAndNotSentTwice() {
        Message message = message();
        long before = messagesInTheChannel();
        Outcome<?> lost = whileIn(Mood.FORGETFUL, call -> extension()
                .send(
                        message,
                        call.withIdempotency(Samples.call("lost", message).idempotency())));
        assertThat(lost).as("an answer that was lost").isInstanceOf(Outcome.Unknown.class);
        assertThat(extension().send(message, Samples.call("lost", message))).isInstanceOf(Outcome.Done.class);
        assertThat(messagesInTheChannel())
                .as("messages after an answer was lost")
                .isEqualTo(before + 1);
    }

    @Test
    default void aTemplateThatItDoesNotHaveFails() {
        Message message = message();
        Message other = new Message(
                message.channel(), message.to(), "of-a-later-version", message.language(), message.facts(), List.of());
        assertThat(extension().send(other, Samples.call("no-template", other))).isInstanceOf(Outcome.Failed.class);
    }
}
