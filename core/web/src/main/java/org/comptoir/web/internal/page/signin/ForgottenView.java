// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * How to come by a new password.
 *
 * @param mailed whether a link can be asked for by mail; else an administrator hands one out
 * @param sent whether it was asked for, by whoever it was
 * @param email as it was typed
 */
public record ForgottenView(boolean mailed, boolean sent, String email, Refused refused) implements View {

    @Override
    public String template() {
        return "forgotten-password";
    }
}
