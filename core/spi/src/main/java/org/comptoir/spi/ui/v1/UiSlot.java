// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.ui.v1;

/**
 * A part of one of the server's own pages. Travels from plugin to core only.
 *
 * @param place where, such as {@code product-side}; open
 * @param module the ES module below {@link UiContribution#FOLDER} that fills it
 * @param permission the scope without which it is not shown, empty for everybody
 */
public record UiSlot(String place, String module, String permission) {}
