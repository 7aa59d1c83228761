// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server as passkeys know it. A passkey that was made for one host is never shown to another, which is what keeps it from
 * whoever builds a page that looks like ours.
 *
 * @param id the host
 * @param origin scheme, host and port, as browsers write them
 */
public record RelyingParty(String id, String origin) {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /**
     * What an address makes of a server.
     *
     * @param party none where passkeys cannot be used there
     * @param obstacle why not: {@code no-address} (none is set), {@code no-name} (browsers bind passkeys to names, not to
     *     numbers), {@code no-https} (and it is not {@code localhost}); empty where they can
     */
    public record Told(@Nullable RelyingParty party, String obstacle) {}

    /** @param base an address, such as {@code https://shop.example/comptoir}; empty if not set */
    public static Told of(String base) {
        if (base.isEmpty()) {
            return new Told(null, "no-address");
        }
        URI uri = URI.create(base);
        @Nullable String named = uri.getHost();
        if (named == null || named.startsWith("[") || NUMBERS.matcher(named).matches()) {
            return new Told(null, "no-name");
        }
        String host = named.toLowerCase(Locale.ROOT);
        boolean secure = uri.getScheme().equals("https");
        if (!secure && !host.equals("localhost") && !host.endsWith(".localhost")) {
            return new Told(null, "no-https");
        }
        boolean usualPort = uri.getPort() < 0 || uri.getPort() == (secure ? HTTPS : HTTP);
        String origin = uri.getScheme() + "://" + host + (usualPort ? "" : ":" + uri.getPort());
        return new Told(new RelyingParty(host, origin), "");
    }
}
