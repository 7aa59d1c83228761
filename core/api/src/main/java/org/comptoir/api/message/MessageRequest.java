// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.message;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.comptoir.model.id.MessageId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told.
 *
 * @param id made by the caller; the message is sent once under it, however often it is asked for
 * @param channel such as {@code email}
 * @param to an address of that channel
 * @param template which message it is, such as {@code password-reset}
 * @param language in which it is to be put
 * @param facts what the template may mention, by name, as it is to be read; may hold what only the receiver is to see
 * @param person which user it is for; null where it is for none
 * @param until when it is worth nothing any more; a day after it was queued at the latest
 */
public record MessageRequest(
        MessageId id,
        String channel,
        String to,
        String template,
        Locale language,
        Map<String, String> facts,
        @Nullable UserId person,
        Instant until) {

    /** The channel of e-mail. */
    public static final String EMAIL = "email";

    public MessageRequest {
        facts = Map.copyOf(facts);
    }

    /** Neither address nor facts, which are somebody's own. */
    @Override
    public String toString() {
        return "message " + template + " by " + channel;
    }
}
