// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

import org.comptoir.model.Money;

/**
 * The totals (BG-22).
 *
 * @param lines BT-106, the sum of the lines' net amounts
 * @param net BT-109, total without VAT
 * @param vat BT-110, total VAT
 * @param gross BT-112 = net + vat
 * @param prepaid BT-113
 * @param payable BT-115 = gross - prepaid
 */
public record InvoiceTotals(Money lines, Money net, Money vat, Money gross, Money prepaid, Money payable) {}
