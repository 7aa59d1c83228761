// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** Another password. @param shortest how many characters it must have */
public record PasswordView(String email, int shortest, Refused refused) implements View {

    @Override
    public String template() {
        return "password";
    }
}
