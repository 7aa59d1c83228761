// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.people.OpenSession;
import org.comptoir.model.id.SessionId;
import org.comptoir.web.internal.view.View;

/**
 * Where somebody is signed in.
 *
 * @param present the session that asks
 * @param zone of the company
 */
public record SessionsView(List<OpenSession> sessions, SessionId present, ZoneId zone) implements View {

    @Override
    public String template() {
        return "sessions";
    }

    /** Whether there are others than the one that asks. */
    public boolean others() {
        return sessions.stream().anyMatch(session -> !session.id().equals(present));
    }
}
