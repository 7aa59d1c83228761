// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comptoir.api.message.MessageRequest;
import org.comptoir.api.message.Messages;
import org.comptoir.api.message.QueuedMessage;
import org.comptoir.model.Call;

/** Keeps what is queued, at once and for good: what is undone later is there all the same. At first nothing reaches anybody. */
public final class FakeMessages implements Messages {

    private final List<MessageRequest> queued = new CopyOnWriteArrayList<>();
    private volatile boolean reaching;

    /** From now on there is a notifier of e-mail. */
    public void reach() {
        reaching = true;
    }

    public List<MessageRequest> queued() {
        return List.copyOf(queued);
    }

    /** Their templates, in order. */
    public List<String> templates() {
        return queued.stream().map(MessageRequest::template).toList();
    }

    public MessageRequest last() {
        return queued.get(queued.size() - 1);
    }

    @Override
    public boolean reaches(String channel, Call call) {
        return reaching && channel.equals(MessageRequest.EMAIL);
    }

    @Override
    public void queue(MessageRequest request, Call call) {
        queued.add(request);
    }

    @Override
    public List<QueuedMessage> list(Call call) {
        return List.of();
    }
}
