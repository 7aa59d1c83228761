// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.access.NetworkPlaces;
import org.comptoir.brokers.internal.BrokerSettings;
import org.comptoir.kernel.input.SettingList;
import org.comptoir.spi.Problem;

/**
 * Where requests may go, and how far.
 *
 * @param privateHosts host and port of those that may lead to a special address
 * @param plainHosts host and port of those that may be spoken to without encryption
 * @param answerBytes the largest answer, unpacked
 * @param connect how long a connection may take to come about, its name's look-up included
 * @param total how long the whole may take
 */
record HttpRules(Set<String> privateHosts, Set<String> plainHosts, int answerBytes, Duration connect, Duration total) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int SMALLEST_ANSWER = 1_024;
    private static final int LONGEST_SECONDS = 300;

    static HttpRules of(BrokerSettings settings) {
        return new HttpRules(
                hosts(settings.privateHosts()),
                hosts(settings.plainHosts()),
                Math.max(SMALLEST_ANSWER, settings.answerBytes()),
                CONNECT,
                Duration.ofSeconds(Math.min(LONGEST_SECONDS, Math.max(1, settings.requestSeconds()))));
    }

    private static Set<String> hosts(String[] hosts) {
        return SettingList.of(hosts).stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks a place before its name is looked up.
     *
     * @param declared what the plugin's passport names; {@code *.acme.example:443} stands for each host below
     */
    void check(Place place, Collection<String> declared) throws Refused {
        if (declared.stream().noneMatch(one -> matches(one.toLowerCase(Locale.ROOT), place))) {
            throw Refused.of(
                    "outbound.host-undeclared",
                    Problem.Kind.REFUSED,
                    "The plugin's passport does not name this host and port",
                    Map.of("host", place.hostAndPort()));
        }
        if (!place.encrypted() && !plainHosts.contains(place.hostAndPort())) {
            throw Refused.of(
                    "outbound.not-encrypted",
                    Problem.Kind.REFUSED,
                    "This host may be spoken to by https only",
                    Map.of("host", place.hostAndPort()));
        }
    }

    private static boolean matches(String declared, Place place) {
        if (!NetworkPlaces.isOne(declared)) {
            return false;
        }
        if (!declared.startsWith("*.")) {
            return declared.equals(place.hostAndPort());
        }
        String below = declared.substring(1);
        return place.hostAndPort().endsWith(below) && place.hostAndPort().length() > below.length();
    }

    boolean mayBePrivate(Place place) {
        return privateHosts.contains(place.hostAndPort());
    }
}
