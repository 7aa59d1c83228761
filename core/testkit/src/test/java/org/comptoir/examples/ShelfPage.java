// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.util.List;
import org.comptoir.model.LocalText;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.spi.ui.v1.UiPage;
import org.osgi.service.component.annotations.Component;

/** A page on the shelves; the bundle holds {@code ui/shelf.html} and {@code ui/shelf.js}. */
@Component(service = UiContribution.class)
public final class ShelfPage implements UiContribution {

    @Override
    public List<UiPage> pages() {
        return List.of(new UiPage("shelf.html", LocalText.of("Rayons", "Shelves"), "stock:r"));
    }
}
