// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.notify.v1;

import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Sends messages through one or more channels, as one configuration of a notifier. It gets a template's name and the facts,
 * not finished words: how they are put is the notifier's affair. Called on threads of the guard, outside any transaction.
 */
@ConsumerType
public interface Notifier extends Extension {

    /**
     * The name of this configured sender, from the settings; lower case, digits and hyphens, at most 64 characters, unique on
     * the server. Asked before each message; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "mail-lenoir";
     * }
     * }</pre>
     */
    String name();

    /**
     * The channels that it serves, such as {@code email} or {@code sms}; open. Asked before each message; answers at once. A
     * message goes to the first notifier of its channel.
     *
     * <pre>{@code
     * public Set<String> channels() {
     *     return Set.of("email");
     * }
     * }</pre>
     */
    Set<String> channels();

    /**
     * Sends one message, once. Asked by a job, once a message, with 20 seconds to answer; again under the same idempotency
     * key after {@code Unknown}, and then the receiver must not read it twice where the channel can tell. The same key with
     * another message is {@code Failed}.
     *
     * <p>{@code Done} says that the channel took it over. {@code Failed} ends it and shows the reason: no such template, an
     * address that makes no sense. {@code Pending} and {@code Unknown} are asked again, after growing pauses, for a day.
     *
     * <pre>{@code
     * public Outcome<Delivery> send(Message message, Call call) {
     *     if (!message.template().equals("invoice")) {
     *         return Outcome.refused("mail.no-template", "there is no template of that name");
     *     }
     *     return new Outcome.Done<>(new Delivery("queued-" + call.idempotency().key()));
     * }
     * }</pre>
     */
    Outcome<Delivery> send(Message message, Call call);
}
