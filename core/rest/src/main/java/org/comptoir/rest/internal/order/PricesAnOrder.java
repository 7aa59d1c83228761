// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comptoir.rest.Refuses;

/** An order is priced and its VAT decided, to be kept or not. */
@Refuses({
    "order.no-lines",
    "order.too-many-lines",
    "order.text",
    "order.date",
    "order.price",
    "warehouse.unknown",
    "order.currency",
    "customer.unknown",
    "customer.erased",
    "product.unknown",
    "product.archived",
    "order.quantity",
    "quantity.fraction",
    "order.amount",
    "pricing.rule-missing",
    "vat.pack-missing",
    "vat.refused"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PricesAnOrder {}
