// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.mail;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;

/** The service on this machine: takes each message over once, by its key. */
final class MailStub {

    static final String KEY = "canary-key-7d1f";

    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Counterparty counterparty = Counterparty.of(this::answer);

    Counterparty counterparty() {
        return counterparty;
    }

    long count() {
        return taken.size();
    }

    private Answer answer(Request request) {
        if (!request.header("authorization").equals("Bearer " + KEY)) {
            return new Answer(401, "");
        }
        String key = request.header("idempotency-key");
        String before = taken.putIfAbsent(key, request.body());
        boolean same = before == null || before.equals(request.body());
        return same ? new Answer(202, "msg-" + key) : new Answer(409, "");
    }
}
