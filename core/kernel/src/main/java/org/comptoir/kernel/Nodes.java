// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Instant;
import java.util.List;

/** The servers that share this database. */
public interface Nodes {

    /** Those that were there within the last thirty days, by name. */
    List<Node> all();

    /**
     * A server.
     *
     * @param name the same after each of its starts
     * @param version of the server
     * @param startedAt when it started last
     * @param seenAt when it was there last, as it said itself
     * @param here whether it is this one
     * @param there whether it was there a moment ago
     */
    record Node(String name, String version, Instant startedAt, Instant seenAt, boolean here, boolean there) {}
}
