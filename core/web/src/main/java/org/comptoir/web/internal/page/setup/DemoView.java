// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * Demo data.
 *
 * @param state {@code none}, {@code beside}, or {@code own} for people of the demo company
 */
public record DemoView(String state, Refused refused) implements View {

    @Override
    public String template() {
        return "demo";
    }
}
