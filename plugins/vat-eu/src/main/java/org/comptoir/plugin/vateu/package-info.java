// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin vat-eu: VAT across the European Union: reverse charge, distance sales and the rates of
 * the member states.
 *
 * <p>Nothing depends on it. It depends on the extension points, the API and the model, never on the
 * kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.vateu;

import org.jspecify.annotations.NullMarked;
