// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which headers of a call are kept, so that it can be verified again, and which of them are shown. */
record SentHeaders(Map<String, String> byName) {

    /** A password, or of this server alone. */
    private static final Set<String> NEVER =
            Set.of("authorization", "proxy-authorization", "cookie", "host", "connection", "forwarded", "via");

    private static final Set<String> SHOWN = Set.of(
            "content-type", "content-length", "user-agent", "date", "accept", "accept-encoding", "content-encoding");

    private static final int MOST = 50;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 100;

    /** Few and short: whoever calls has no key. */
    static SentHeaders of(Map<String, String> sent) {
        Map<String, String> kept = new TreeMap<>();
        sent.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean fits = lower.length() <= LONGEST_NAME && value.length() <= LONGEST && value.indexOf('\0') < 0;
            if (fits && kept.size() < MOST && !NEVER.contains(lower) && !lower.startsWith("x-forwarded")) {
                kept.put(lower, value);
            }
        });
        return new SentHeaders(kept);
    }

    /** Signatures and tokens stand in headers of any name: what is not known to say nothing is empty. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        byName.forEach((name, value) -> shown.put(name, isShown(name) ? value : ""));
        return shown;
    }

    private static boolean isShown(String name) {
        return SHOWN.contains(name)
                || name.endsWith("-topic")
                || name.endsWith("-event")
                || name.endsWith("-event-type");
    }
}
