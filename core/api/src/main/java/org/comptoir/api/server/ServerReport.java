// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the server is.
 *
 * @param version of this node
 * @param checks what was looked at
 * @param nodes the servers that share the database
 * @param database where the books are
 * @param bundles parts of the program that do not run though they should
 */
public record ServerReport(
        String version, List<Check> checks, List<Node> nodes, DatabaseFacts database, List<Bundle> bundles) {

    public ServerReport {
        checks = List.copyOf(checks);
        nodes = List.copyOf(nodes);
        bundles = List.copyOf(bundles);
    }

    /** The worst of the checks. */
    public State worst() {
        return checks.stream().map(Check::state).max(State::compareTo).orElse(State.UP);
    }

    /** How something is, the worst last. */
    public enum State {
        UP,
        WARN,
        DOWN
    }

    /**
     * Something that was looked at.
     *
     * @param name which, such as {@code database}
     * @param state how it is
     * @param facts figures, by name
     * @param details what is the matter, a line each
     */
    public record Check(String name, State state, Map<String, String> facts, List<String> details) {

        public Check {
            facts = Map.copyOf(facts);
            details = List.copyOf(details);
        }
    }

    /**
     * A server.
     *
     * @param name the same after each of its starts
     * @param version of the server
     * @param startedAt when it started last
     * @param seenAt when it was there last
     * @param here whether it is the one that was asked
     * @param there whether it was there a moment ago
     */
    public record Node(String name, String version, Instant startedAt, Instant seenAt, boolean here, boolean there) {}

    /**
     * The database.
     *
     * @param product what it is called, with its version
     * @param bytes how many it takes; less than zero where it does not say
     * @param connections how many this node has at most
     */
    public record DatabaseFacts(String product, long bytes, int connections) {}

    /**
     * A part of the program in trouble.
     *
     * @param name of the bundle
     * @param version of the bundle
     * @param trouble {@code unresolved} (it needs what nobody offers) or {@code stopped}
     * @param missing what it needs and nobody offers
     */
    public record Bundle(String name, String version, String trouble, List<String> missing) {

        public Bundle {
            missing = List.copyOf(missing);
        }
    }
}
