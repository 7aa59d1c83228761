// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.ui.v1;

import java.util.List;
import org.comptoir.spi.Extension;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Pages and parts of pages that a plugin brings: static files in its bundle, which talk to the server through the REST
 * interface with the rights of who looks at them. The server serves what lies in the bundle's folder {@value #FOLDER} under
 * {@code /ui/plugins/{plugin}/}, where the plugin is called by its bundle's symbolic name. Scripts and styles are files of
 * their own there: nothing inline runs, and nothing from other hosts.
 */
@ConsumerType
public interface UiContribution extends Extension {

    /** The folder of the bundle whose files are served; all else in it is not. */
    String FOLDER = "ui";

    /**
     * The pages, in the order in which a menu shows them. Asked when the menu is made, at most once a request, on a thread of
     * the guard while the request's thread waits, on several at once where several people look; answers at once. What is not
     * told here has no place in the menu, and is served all the same. A page whose file is missing is left out of the menu, with
     * a line in the log.
     *
     * <pre>{@code
     * public List<UiPage> pages() {
     *     return List.of(new UiPage("shelf.html", LocalText.of("Rayons", "Shelves"), "stock:r"));
     * }
     * }</pre>
     */
    List<UiPage> pages();

    /**
     * Parts of the server's own pages. Asked as {@link #pages}. A slot at a place that no page has is passed over: later
     * servers may have it.
     *
     * <pre>{@code
     * public List<UiSlot> slots() {
     *     return List.of(new UiSlot("product-side", "shelf-of-product.js", "stock:r"));
     * }
     * }</pre>
     */
    default List<UiSlot> slots() {
        return List.of();
    }
}
