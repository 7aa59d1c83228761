// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.people.Credentials;
import org.comptoir.api.people.Passkey;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * The passkeys of who is signed in.
 *
 * @param credentials what they come in with
 * @param obstacle why none can be added, empty if they can
 * @param zone of the company
 */
public record PasskeysView(
        List<Passkey> passkeys, Credentials credentials, String obstacle, ZoneId zone, Refused refused)
        implements View {

    private static final int MOST = 10;

    public PasskeysView {
        passkeys = List.copyOf(passkeys);
    }

    /** Whether there is room for one more. */
    public boolean canAdd() {
        return obstacle.isEmpty() && passkeys.size() < MOST;
    }

    /** Whether they must enrol again once this one is gone. */
    public boolean isLastFactor() {
        return credentials.secondFactorCompulsory() && !credentials.totp() && passkeys.size() == 1;
    }

    @Override
    public String template() {
        return "passkeys";
    }
}
