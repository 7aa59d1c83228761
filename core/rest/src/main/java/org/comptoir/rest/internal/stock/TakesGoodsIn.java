// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comptoir.rest.Refuses;

/** Goods come in, whatever for. */
@Refuses({
    "stock.source",
    "stock.date",
    "stock.no-lines",
    "stock.too-many-lines",
    "stock.quantity",
    "quantity.fraction",
    "stock.unit-cost",
    "stock.cost-missing",
    "stock.value",
    "warehouse.unknown",
    "product.unknown",
    "stock.not-kept",
    "ledger.period-closed",
    "stock.source-taken"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface TakesGoodsIn {}
