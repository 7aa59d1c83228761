// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.math.BigDecimal;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;

/**
 * A line of a shop's order. Travels from plugin to core only.
 *
 * @param id the line's id in the shop, which a {@link Fulfilment} names
 * @param sku the item's reference, as in the catalogue; unknown ones set the order aside
 * @param name what the customer read
 * @param quantity positive, in the item's unit
 * @param price of one without VAT, discounts taken off
 * @param net quantity times price, rounded half up to the currency
 */
public record ShopLine(String id, String sku, String name, BigDecimal quantity, UnitPrice price, Money net) {}
