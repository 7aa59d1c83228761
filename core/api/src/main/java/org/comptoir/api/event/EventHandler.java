// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.event;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Listens to facts. Register it as a service. Each fact is delivered at least once, facts of one aggregate in order, on a
 * thread of the outbox, outside any transaction. A failure is retried after 1 s, 5 s, 30 s, 2 min, 10 min, 1 h and 6 h;
 * then the delivery is set aside where an admin sees it and can replay it. Handlers must expect a fact twice.
 */
@ConsumerType
public interface EventHandler {

    /**
     * The handler's stable name; deliveries are remembered under it, so it belongs to one plugin. At most 120 letters, digits
     * and signs of ASCII. Asked once, when the handler comes, with two seconds to answer for it and {@link #types} together;
     * one that does not answer, or whose name another plugin has, is left out until it comes again.
     */
    String name();

    /** The types it listens to; empty for all. Asked once, together with the name. */
    Set<String> types();

    /** Takes a fact; throws when it is to come again. */
    void handle(Event event);
}
