// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import org.comptoir.api.access.NotForPlugins;
import org.osgi.annotation.versioning.ProviderType;

/** How people who forgot their password come by a link for another, by mail. */
@NotForPlugins
@ProviderType
public interface PasswordResets {

    /** Whether links can be mailed now: there is a notifier of e-mail, and the server knows its own address. */
    boolean offered(Visitor visitor);

    /**
     * Asks for a link. Does the same in the same time whoever has this e-mail, and says nothing of it: whether anybody gets
     * a link is found out afterwards. Somebody who may sign in gets one by mail, which works once, for half an hour, and
     * ends the ones before; see {@link SignIn#choosePassword}. Refused: {@code password-reset.unavailable} (links cannot be
     * mailed now), {@code sign-in.throttled} (more than three times an hour for one e-mail, or ten from one network).
     */
    void ask(String email, Visitor visitor);
}
