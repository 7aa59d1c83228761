// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.message;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells people something, by way of the notifiers that plugins bring. A message is queued in the caller's transaction and
 * sent afterwards, by one node, through the first notifier of its channel: again under the same key after growing pauses
 * until its time is over, unless the notifier says for certain that it cannot be sent. Address and facts lie sealed until
 * then, and are wiped when it has ended.
 */
@NotForPlugins
@ProviderType
public interface Messages {

    /** Whether there is a notifier of this channel now. Asks plugins, so not inside a transaction. */
    boolean reaches(String channel, Call call);

    /**
     * Queues a message, in the transaction that is under way if there is one. Nothing happens to an id that is queued
     * already. It waits where there is no notifier yet. Refused: {@code message.malformed} (the field says what of it: no
     * channel or template in small letters, digits and hyphens, no address on one line, facts that are too long).
     */
    void queue(MessageRequest request, Call call);

    /** The messages of the call's company, newest first; those of thirty days, at most 200. */
    List<QueuedMessage> list(Call call);
}
