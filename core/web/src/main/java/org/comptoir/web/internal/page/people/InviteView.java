// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.util.List;
import java.util.Set;
import org.comptoir.api.people.UserRequest;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * Somebody to invite.
 *
 * @param id theirs, made before they are, so that sending twice invites once
 * @param buyer whether they buy for a customer, and are none of the merchant's own people
 * @param inviter the roles of whoever invites
 * @param choice whether whoever invites may take in people of both kinds
 * @param customer the code of the customer that a buyer belongs to, as typed
 * @param request what they shall be
 */
public record InviteView(
        String id,
        boolean buyer,
        Set<String> inviter,
        boolean choice,
        String customer,
        UserRequest request,
        Refused refused)
        implements View {

    @Override
    public String template() {
        return "invite";
    }

    /** The roles that whoever invites can give. */
    public List<String> roles() {
        return RoleChoice.given(buyer ? RoleChoice.buyers() : RoleChoice.staff(), inviter);
    }
}
