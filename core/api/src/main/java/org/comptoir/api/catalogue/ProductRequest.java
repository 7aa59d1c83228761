// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.math.BigDecimal;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;

/** What to set of a product; the fields of {@link Product}. */
public record ProductRequest(
        String sku,
        String name,
        String family,
        String nature,
        Unit unit,
        String taxCategory,
        UnitPrice price,
        BigDecimal standardCost,
        String status) {}
