// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import org.comptoir.api.catalogue.Prices;
import org.comptoir.model.Quantity;
import org.comptoir.model.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * A line that wants a price.
 *
 * @param position from 1
 * @param priced the product, its list price and its conditions
 * @param quantity how much
 * @param agreed a price agreed elsewhere, which no rule may change; null to have the line priced
 */
public record LineToPrice(
        int position,
        Prices.Priced priced,
        Quantity quantity,
        @Nullable UnitPrice agreed) {}
