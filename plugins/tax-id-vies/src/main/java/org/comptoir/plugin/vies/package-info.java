// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin tax-id-vies: VAT numbers of the European Union and of Northern Ireland, checked with the Commission's VIES
 * (regulation (EU) 904/2010 art. 31). With the company's own number VIES gives a number of the consultation, which proves
 * to a tax office that one has asked.
 *
 * <p>Nothing depends on it. It depends on the extension points and the model, never on the kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.vies;

import org.jspecify.annotations.NullMarked;
