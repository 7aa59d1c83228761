// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.comptoir.spi.Problem;

/**
 * Where a request goes.
 *
 * @param scheme {@code https} or {@code http}
 * @param host in lower case
 */
record Place(String scheme, String host, int port) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    static final int LAST_PORT = 65_535;

    static Place of(URI target) throws Refused {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        String host = target.getHost();
        boolean plain = scheme.equals("http");
        if (!plain && !scheme.equals("https") || host == null || host.isEmpty() || target.getRawUserInfo() != null) {
            throw Refused.of(
                    "outbound.target",
                    Problem.Kind.INVALID_INPUT,
                    "A request goes to an https or http address with a host and without a user",
                    Map.of("scheme", scheme));
        }
        if (host.endsWith(".")) {
            // The same host under a second name would be another one to passports and settings.
            throw Refused.of(
                    "outbound.target",
                    Problem.Kind.INVALID_INPUT,
                    "A host's name ends without a dot",
                    Map.of("host", host));
        }
        int port = target.getPort() < 0 ? plain ? HTTP : HTTPS : target.getPort();
        if (port == 0 || port > LAST_PORT) {
            throw Refused.of(
                    "outbound.target", Problem.Kind.INVALID_INPUT, "There is no such port", Map.of("host", host));
        }
        return new Place(scheme, host.toLowerCase(Locale.ROOT), port);
    }

    boolean encrypted() {
        return scheme.equals("https");
    }

    /** As a passport and the settings write it. */
    String hostAndPort() {
        return host + ":" + port;
    }
}
