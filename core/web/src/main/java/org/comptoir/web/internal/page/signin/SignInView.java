// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** The first step. @param newServer whether nobody could sign in yet, for lack of a first key. @param passkeys whether one may do for the password */
public record SignInView(String email, boolean newServer, boolean passkeys, Next next, Refused refused)
        implements View {

    @Override
    public String template() {
        return "sign-in";
    }
}
