// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.ui.v1;

import org.comptoir.model.LocalText;

/**
 * A page. Travels from plugin to core only.
 *
 * @param path its file below {@link UiContribution#FOLDER}, such as {@code shelf.html}
 * @param title what the menu calls it
 * @param permission the scope without which the menu does not show it, such as {@code stock:r}; empty for everybody. The
 *     file itself is no secret; what it shows comes through the REST interface, which asks for the right
 */
public record UiPage(String path, LocalText title, String permission) {}
