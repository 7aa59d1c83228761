// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** The second step. @param recovery whether a recovery code is asked for and not one of the app */
public record CodeView(boolean recovery, Next next, Refused refused) implements View {

    @Override
    public String template() {
        return "code";
    }
}
