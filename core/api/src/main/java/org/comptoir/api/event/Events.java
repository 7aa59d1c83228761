// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.event;

import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** The feed of facts, and what could not be delivered. */
@ProviderType
public interface Events {

    /** The company's facts, oldest first; kept for thirty days after delivery. */
    Page<Event> feed(PageRequest page, Call call);

    /** Deliveries that were given up. */
    List<DeadLetter> deadLetters(Call call);

    /** Delivers it again from the start of the schedule. Refused: {@code event.unknown}. */
    void replay(long position, String handler, Call call);

    /**
     * @param event what was not delivered
     * @param handler to whom
     * @param attempts how often it was tried
     * @param lastError why, in one line
     */
    record DeadLetter(Event event, String handler, int attempts, String lastError) {}
}
