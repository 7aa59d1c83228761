// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people of a company and of the organisations that buy there, for those who run them. Whoever is out of the call's
 * reach is unknown: a buyer organisation's admin sees the people of that organisation, a sales representative those of
 * the customers assigned to them, a mere buyer themselves.
 *
 * <p>Only people, the console and the server itself may change people: a key is refused with {@code user.people-only}. A
 * person grants no right they lack, whatever the operation: {@code user.exceeds-granter}. Besides that, an admin grants every
 * role but {@code plugin-admin}, a buyer organisation's admin its roles, and a sales representative may invite buyers.
 */
@NotForPlugins
@ProviderType
public interface Users {

    /**
     * Takes a person in, who chooses a password by way of the link. Refused, in this order: {@code user.people-only},
     * {@code field.*} (email, name), {@code email.malformed}, {@code user.language}, {@code user.no-role}, {@code
     * user.role-unknown}, {@code user.roles-mixed} (staff and buyer at once), {@code user.role-alone} (plugin-admin
     * without another), {@code user.organisation} (a buyer without one, staff with one), {@code customer.unknown}, {@code
     * user.exceeds-granter}, {@code user.id-taken}, {@code user.email-taken}, and {@code user.link-shown} to a retry of
     * a request that invited: the link is told once, {@link #inviteAgain} makes another.
     */
    Invitation invite(UserId id, UserRequest request, Call call);

    /**
     * A new link for somebody who has not chosen a password yet; former ones end. Refused: {@code user.people-only}, {@code
     * user.unknown}, {@code user.erased}, {@code user.exceeds-granter}, {@code user.not-invited} (they have a password, or are suspended).
     */
    Invitation inviteAgain(UserId id, Call call);

    /** Refused: {@code user.unknown}. */
    User get(UserId id, Call call);

    /** Those whom the call reaches, by id. */
    Map<UserId, User> byIds(Collection<UserId> ids, Call call);

    /** In the order they were invited. @param search a part of name or e-mail, whatever its case; empty for all */
    Page<User> list(String search, PageRequest page, Call call);

    /** Those of one buyer organisation, in the order they were invited; nobody where it is out of reach. */
    List<User> ofOrganisation(PartyId organisation, Call call);

    /** To whom customers may be assigned: those with the role sales who are not suspended, by name; 500 at most. */
    List<User> representatives(Call call);

    /**
     * Changes a person. Other roles or another e-mail end all their sessions. Refused as for {@link #invite} up to {@code
     * user.exceeds-granter}, which holds for the roles they had, too; then {@code user.unknown}, {@code user.erased}, {@code user.stale}, {@code
     * user.organisation} (another than before), {@code user.self} (other roles for oneself), {@code user.last-admin}, {@code user.email-taken}.
     */
    User update(UserId id, long version, UserRequest request, Call call);

    /**
     * A link with which a person chooses a new password; former ones end. What they have works on until they used it; then
     * all their sessions end. Their second factor stays. Refused: {@code user.people-only}, {@code user.unknown}, {@code
     * user.self}, {@code user.exceeds-granter}, {@code user.not-active}.
     */
    Invitation reset(UserId id, Call call);

    /**
     * Takes away their second factor, recovery codes and passkeys, and ends their sessions; those who must have one
     * enrol at the next sign-in. Nothing happens to somebody without. Refused: {@code user.people-only}, {@code
     * user.unknown}, {@code user.exceeds-granter}, {@code user.self} (their own: see {@link Account}).
     */
    User resetSecondFactor(UserId id, Call call);

    /**
     * Keeps a person out from now on, which an admin may do to anybody, and ends their sessions and links. Nothing happens to somebody who is out. Refused:
     * {@code user.people-only}, {@code user.unknown}, {@code user.exceeds-granter}, {@code user.self}, {@code
     * user.last-admin}.
     */
    User suspend(UserId id, Call call);

    /**
     * Lets them in again with what they had, which grants all that they may. Refused: {@code user.people-only}, {@code
     * user.unknown}, {@code user.self}, {@code user.erased}, {@code user.exceeds-granter}.
     */
    User restore(UserId id, Call call);
}
