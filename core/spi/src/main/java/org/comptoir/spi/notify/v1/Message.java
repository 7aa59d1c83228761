// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.notify.v1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.model.document.Document;

/**
 * What somebody is to be told.
 *
 * @param channel one of {@link Notifier#channels}
 * @param to an address of that channel
 * @param template which message it is, such as {@code invoice}; open
 * @param language in which it is to be put
 * @param facts what the template may mention, by name, as it is to be read; each template has its own
 * @param attachments files that go along, in order
 */
public record Message(
        String channel,
        String to,
        String template,
        Locale language,
        Map<String, String> facts,
        List<Document> attachments) {

    public Message {
        facts = Map.copyOf(facts);
        attachments = List.copyOf(attachments);
    }

    /** Channel and template; neither address nor facts, which are somebody's own. */
    @Override
    public String toString() {
        return "message " + template + " by " + channel;
    }
}
