// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * The second step.
 *
 * @param recovery whether a recovery code is asked for, and nothing else
 * @param app whether they have an app
 * @param passkey whether a passkey will do
 */
public record CodeView(boolean recovery, boolean app, boolean passkey, Next next, Refused refused) implements View {

    /** What to say above. */
    public String lead() {
        return recovery ? "code/lead-recovery" : app ? "code/lead" : "code/lead-passkey";
    }

    @Override
    public String template() {
        return "code";
    }
}
