// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One person.
 *
 * @param user as they are
 * @param organisations for whom they buy
 * @param runs whether whoever looks may change them; who only invites sees what they are
 * @param invites whether whoever looks may make them another invitation: they could give them these roles
 * @param request what they shall be, as typed
 * @param roles that can be given
 * @param sessions where they are signed in
 * @param self whether they look at themselves
 */
public record PersonView(
        User user,
        Organisations organisations,
        boolean runs,
        boolean invites,
        UserRequest request,
        List<String> roles,
        List<OpenSession> sessions,
        boolean self,
        ZoneId zone,
        Refused refused)
        implements View {

    @Override
    public String template() {
        return "person";
    }

    @Override
    public String title(Words words) {
        return user.name();
    }
}
