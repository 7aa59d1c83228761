// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.key;

import org.comptoir.api.access.NewApiKey;
import org.comptoir.web.internal.view.View;

/** A key just made, with its secret, shown this once. */
public record KeyShownView(NewApiKey made) implements View {

    @Override
    public String template() {
        return "key-shown";
    }
}
