// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import org.comptoir.model.Quantity;
import org.comptoir.model.UnitPrice;

/**
 * From which quantity on a line of an order costs less by the unit.
 *
 * @param position of the line, from 1
 * @param from the first such quantity above the one that was asked about
 * @param price of one then, net, after all rules
 */
public record PriceBreak(int position, Quantity from, UnitPrice price) {}
