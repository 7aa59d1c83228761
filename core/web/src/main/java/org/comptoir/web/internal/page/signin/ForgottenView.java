// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.web.internal.view.View;

/** Whom to ask for a new password. */
public record ForgottenView() implements View {

    @Override
    public String template() {
        return "forgotten-password";
    }
}
