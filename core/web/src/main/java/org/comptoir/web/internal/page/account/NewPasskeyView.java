// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** A passkey to add. */
public record NewPasskeyView(String name, Refused refused) implements View {

    @Override
    public String template() {
        return "new-passkey";
    }
}
