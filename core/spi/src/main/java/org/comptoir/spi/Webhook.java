// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What another system called us with, as it came: nothing of it is believed before the extension that it is meant for has
 * verified it. Immutable.
 */
public final class Webhook {

    private final Map<String, String> headers;
    private final byte[] body;
    private final Instant receivedAt;

    /**
     * A call from outside.
     *
     * @param headers by name, in any case; several of one name joined by a comma
     * @param body the bytes, over which signatures are reckoned; at most a megabyte
     * @param receivedAt when it came in, by the server's clock: what is signed with an older or later time than the
     *     extension allows is refused
     */
    public Webhook(Map<String, String> headers, byte[] body, Instant receivedAt) {
        Map<String, String> byName = new TreeMap<>();
        headers.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
        this.headers = byName;
        this.body = body.clone();
        this.receivedAt = receivedAt;
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A copy of the bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** The same call with other bytes, for tests of what is forged. */
    public Webhook withBody(byte[] other) {
        return new Webhook(headers, other, receivedAt);
    }

    /** The same call at another time, for tests of what is late. */
    public Webhook at(Instant other) {
        return new Webhook(headers, body, other);
    }

    /** When it came in. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** How large it is; neither headers nor content, which hold secrets and names of people. */
    @Override
    public String toString() {
        return "webhook of " + body.length + " bytes";
    }
}
