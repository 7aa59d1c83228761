// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.util.List;
import org.comptoir.api.people.UserRequest;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * Somebody to invite.
 *
 * @param id theirs, made before they are, so that sending twice invites once
 * @param request what they shall be
 * @param roles that can be given
 */
public record InviteView(String id, UserRequest request, List<String> roles, Refused refused) implements View {

    @Override
    public String template() {
        return "invite";
    }
}
