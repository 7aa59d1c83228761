// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import org.comptoir.model.id.ProductId;

/**
 * A product that an import had changed and that undoing left as it is, since somebody changed it in between.
 *
 * @param line of the file
 * @param product which
 * @param sku as the file had it
 */
public record KeptProduct(int line, ProductId product, String sku) {}
