// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.time.Instant;

/**
 * A product as lists show it.
 *
 * @param product the product
 * @param changedAt when it was taken in or last changed
 */
public record ListedProduct(Product product, Instant changedAt) {}
