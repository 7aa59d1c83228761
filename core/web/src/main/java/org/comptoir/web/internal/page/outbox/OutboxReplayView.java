// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.outbox;

import java.util.List;
import org.comptoir.api.Counted;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * Which events are to be delivered again, and how many those are.
 *
 * @param state chosen, empty for all that did not go through
 * @param handler chosen, empty for all
 * @param handlers there are
 * @param count how many
 * @param key makes the first sending of a form the only one that acts
 */
public record OutboxReplayView(
        String state, String handler, List<String> handlers, Counted count, String key, Refused refused)
        implements View {

    public OutboxReplayView {
        handlers = List.copyOf(handlers);
    }

    @Override
    public String template() {
        return "outbox-replay";
    }
}
