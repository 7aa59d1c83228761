// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin invoice-facturx: invoices as Factur-X: a PDF/A-3 that people read with the XML that
 * machines read.
 *
 * <p>Nothing depends on it. It depends on the extension points, the API and the model, never on the
 * kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.facturx;

import org.jspecify.annotations.NullMarked;
