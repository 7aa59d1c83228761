// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin vat-fr: French VAT: rates, exemptions and the wording the law asks for on an invoice.
 *
 * <p>Nothing depends on it. It depends on the extension points, the API and the model, never on the
 * kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.vatfr;

import org.jspecify.annotations.NullMarked;
