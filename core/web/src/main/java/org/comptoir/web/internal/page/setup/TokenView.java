// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** A new server asks for its token, and says nothing else. */
public record TokenView(Refused refused) implements View {

    @Override
    public String template() {
        return "set-up-token";
    }
}
