// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.osgi.service.component.annotations.Component;

/** Pins each message to a board, once. */
@Component(service = Notifier.class)
public final class NoticeBoard implements Notifier {

    private final Map<String, Message> board = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "notice-board";
    }

    @Override
    public Set<String> channels() {
        return Set.of("board");
    }

    @Override
    public Outcome<Delivery> send(Message message, Call call) {
        String key = call.idempotency().key();
        Message pinned = board.putIfAbsent(key, message);
        return pinned == null || pinned.equals(message)
                ? new Outcome.Done<>(new Delivery("pin-" + key))
                : Outcome.refused("board.other-message", "another message hangs there under this key");
    }
}
