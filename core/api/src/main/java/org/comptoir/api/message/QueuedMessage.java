// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.message;

import java.time.Instant;
import org.comptoir.model.id.MessageId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message. Address and facts are not told: they lie sealed until the message has ended, and nowhere
 * afterwards.
 *
 * @param id what it is sent under
 * @param channel such as {@code email}
 * @param template which message it is
 * @param person which user it is for; null where it is for none
 * @param state {@code waiting}, {@code sent}, {@code failed} (for certain), or {@code given-up} (its time was over and nobody
 *     knows)
 * @param tries how often a notifier was asked
 * @param notifier who was asked last, empty while nobody was
 * @param problem the code of what went wrong last, empty since it went well
 * @param words it in words
 * @param queuedAt when it was asked for
 * @param askAt when it is tried next, or when it ended
 */
public record QueuedMessage(
        MessageId id,
        String channel,
        String template,
        @Nullable UserId person,
        String state,
        int tries,
        String notifier,
        String problem,
        String words,
        Instant queuedAt,
        Instant askAt) {}
