// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin pricing-volume: agreed prices, quantity tiers and discounts, from the price conditions that the merchant
 * wrote down. One rule a phase:
 *
 * <table>
 *   <caption>The rules</caption>
 *   <tr><th>phase</th><th>rule</th><th>conditions it reads</th><th>what it does</th></tr>
 *   <tr><td>{@code contract}</td><td>{@code contract-prices}</td><td>{@code net-price} for the customer</td>
 *       <td>the agreed price takes the list price's place, and the line has no tiers</td></tr>
 *   <tr><td>{@code tier}</td><td>{@code quantity-tiers}</td><td>{@code net-price} for all; {@code percent-off} from more
 *       than one unit</td><td>the tier reached</td></tr>
 *   <tr><td>{@code discount}</td><td>{@code discounts}</td><td>{@code percent-off} from one unit or none</td>
 *       <td>one part off the price that the phases before left</td></tr>
 * </table>
 *
 * <h2>Which condition counts</h2>
 *
 * In each phase exactly one, among those whose {@code fromQuantity} the line reaches (equal is reached):
 *
 * <ol>
 *   <li>for this customer before for all;
 *   <li>on the product before on its family before on everything;
 *   <li>the highest {@code fromQuantity};
 *   <li>the latest {@code since};
 *   <li>the name, in alphabetical order.
 * </ol>
 *
 * So a family discount and a general one do not add up: the family's counts. A discount does come off an agreed price and
 * off a tier. The quantity is the line's own; equal products on several lines are not added up. Conditions of a kind,
 * scope or audience that this release does not know are left alone.
 *
 * <p>With a list price of 15 € and net prices 12 from 50 and 9 from 200: 49 pieces cost 15 € each, 50 cost 12 €, 199 cost
 * 12 €, 200 cost 9 €.
 *
 * <p>Nothing depends on it. It depends on the extension points and the model, never on the kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.pricingvolume;

import org.jspecify.annotations.NullMarked;
