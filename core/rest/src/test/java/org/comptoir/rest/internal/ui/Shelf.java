// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.comptoir.model.LocalText;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.spi.ui.v1.UiPage;

/** A plugin with two pages, of which one is missing. */
public final class Shelf implements UiContribution {

    private static final LocalText TITLE = LocalText.of("Rayons", "Shelves");

    @Override
    public List<UiPage> pages() {
        return List.of(
                new UiPage("shelf.html", TITLE, "stock:r"),
                new UiPage("gone.html", TITLE, ""),
                new UiPage("../OSGI-INF/secret.html", TITLE, ""));
    }

    /** What lies in its bundle. */
    public static Optional<byte[]> file(PluginStamp plugin, String path) {
        return path.equals("shelf.html") || path.startsWith("js/")
                ? Optional.of("<!doctype html>".getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
