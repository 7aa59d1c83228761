// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** Who runs the company. @param company its name @param name as typed @param email as typed */
public record YouView(String company, String name, String email, Refused refused) implements View {

    @Override
    public String template() {
        return "set-up-you";
    }
}
