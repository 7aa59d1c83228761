// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.web.internal.view.View;

/** How a new server gets its first company, key and person. */
public record SetUpView() implements View {

    @Override
    public String template() {
        return "set-up";
    }
}
