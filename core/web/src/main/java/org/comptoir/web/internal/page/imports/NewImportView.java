// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.imports;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * Where a file is chosen.
 *
 * @param key makes the first sending of the form the only one that acts
 */
public record NewImportView(String key, Refused refused) implements View {

    @Override
    public String template() {
        return "new-import";
    }
}
