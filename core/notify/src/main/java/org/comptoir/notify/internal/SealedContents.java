// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.MessageId;

/** Addresses and facts, sealed under a key of each message's own until it has ended. */
final class SealedContents {

    private final Secrets secrets;
    private final Json json;

    SealedContents(Secrets secrets, Json json) {
        this.secrets = secrets;
        this.json = json;
    }

    private static String name(MessageId id) {
        return "message/" + id.value();
    }

    void put(MessageId id, SealedContent content, Call call) {
        secrets.put(name(id), Secret.of(json.write(content)), call);
    }

    /** Refused: as {@link Secrets#get}. */
    SealedContent get(MessageId id, Call call) {
        return json.read(secrets.get(name(id), call).reveal(), SealedContent.class);
    }

    /** Nothing happens where it is gone. */
    void wipe(MessageId id, Call call) {
        try {
            secrets.remove(name(id), call);
        } catch (ComptoirException refused) {
            if (!refused.code().equals("secret.unknown")) {
                throw refused;
            }
        }
    }
}
