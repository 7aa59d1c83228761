// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/** How the company charges VAT, and its first fiscal year. @param form as typed */
public record TaxView(TaxForm form, Refused refused) implements View {

    @Override
    public String template() {
        return "set-up-tax";
    }
}
