// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import java.time.ZoneId;
import org.comptoir.api.people.Credentials;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * What somebody is here.
 *
 * @param email what they sign in with
 * @param name as typed
 * @param chosen the language
 * @param credentials what they come in with
 * @param zone of the company
 */
public record AccountView(
        String email, String name, String chosen, Credentials credentials, ZoneId zone, Refused refused)
        implements View {

    /** Whether they may do without the app. */
    public boolean appCanGo() {
        return credentials.totp() && (credentials.passkeys() > 0 || !credentials.secondFactorCompulsory());
    }

    @Override
    public String template() {
        return "account";
    }
}
