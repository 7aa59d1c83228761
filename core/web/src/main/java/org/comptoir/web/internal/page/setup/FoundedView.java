// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.web.internal.view.View;

/** The key for programs, shown once. @param next where the first person chooses a password */
public record FoundedView(String secret, String next) implements View {

    @Override
    public String template() {
        return "founded";
    }
}
