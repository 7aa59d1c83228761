// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** It is still they. @param secondFactor whether a code is asked for, too. @param passkey whether one does for both */
public record ConfirmView(boolean secondFactor, boolean passkey, Next next, Refused refused) implements View {

    @Override
    public String template() {
        return "confirm";
    }
}
