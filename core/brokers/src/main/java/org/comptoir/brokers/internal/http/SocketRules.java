// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.access.NetworkPlaces;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.brokers.internal.BrokerSettings;
import org.comptoir.kernel.input.SettingList;
import org.comptoir.spi.Problem;

/**
 * Where connections may go.
 *
 * @param listed what the admin listed, as {@code plugin:host:port}
 * @param http what holds of addresses, and how long things take
 */
record SocketRules(Set<String> listed, HttpRules http) {

    static SocketRules of(BrokerSettings settings) {
        return new SocketRules(
                SettingList.of(settings.sockets()).stream()
                        .map(place -> place.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                HttpRules.of(settings));
    }

    /** The place, checked before its name is looked up. */
    Place checked(String host, int port, Asker asker) throws Refused {
        Place place = new Place("https", host.toLowerCase(Locale.ROOT), port);
        if (!NetworkPlaces.isOne(place.hostAndPort()) || host.startsWith("*") || port < 1 || port > Place.LAST_PORT) {
            throw Refused.of(
                    "outbound.target", Problem.Kind.INVALID_INPUT, "A connection goes to a host and a port", Map.of());
        }
        List<String> allowed = new ArrayList<>(asker.network());
        if (listed.contains(asker.id() + ":" + place.hostAndPort())) {
            allowed.add(place.hostAndPort());
        }
        http.check(place, allowed);
        return place;
    }
}
