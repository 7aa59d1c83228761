// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import org.comptoir.model.Money;

/**
 * A line that wants its VAT.
 *
 * @param nature {@code goods}, {@code charges} that come with them, or {@code services}
 * @param taxCategory the product's class
 * @param net what the line costs
 */
public record TaxedLine(String nature, String taxCategory, Money net) {}
