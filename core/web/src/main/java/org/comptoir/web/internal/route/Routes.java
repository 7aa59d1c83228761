// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole table. */
public final class Routes {

    private final List<Route> routes;

    /** What was found for a request. */
    public record Match(Route route, Map<String, String> values) {}

    /** @throws IllegalArgumentException if two lines are for the same method and path */
    public Routes(List<? extends Pages> pages) {
        this.routes = pages.stream()
                .flatMap(some -> some.routes().stream())
                .sorted(Comparator.comparingInt(route -> route.path().places()))
                .toList();
        Set<String> known = new HashSet<>();
        for (Route route : routes) {
            if (!known.add(route.method() + " " + route.path().pattern())) {
                throw new IllegalArgumentException("twice in the table: " + route);
            }
        }
    }

    /** All lines. */
    public List<Route> all() {
        return routes;
    }

    /**
     * The line for a request, if there is one. A path that is named as it stands is not tried as one with an id in it: who
     * gets the file of a list, which is to be posted, asked with the wrong method and not for a record called "export".
     */
    public Optional<Match> find(String method, String path) {
        int places = Integer.MAX_VALUE;
        for (Route route : routes) {
            Map<String, String> values =
                    route.path().places() <= places ? route.path().match(path) : null;
            if (values != null && route.method().equals(method)) {
                return Optional.of(new Match(route, values));
            }
            if (values != null) {
                places = route.path().places();
            }
        }
        return Optional.empty();
    }

    /** Whether the path is there for another method. */
    public boolean knows(String path) {
        return routes.stream().anyMatch(route -> route.path().match(path) != null);
    }
}
