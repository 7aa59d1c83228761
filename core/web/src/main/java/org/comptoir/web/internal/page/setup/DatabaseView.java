// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.api.people.DatabaseInUse;
import org.comptoir.web.internal.view.View;

/** Which database a new server keeps everything in. */
public record DatabaseView(DatabaseInUse database) implements View {

    @Override
    public String template() {
        return "set-up-database";
    }
}
