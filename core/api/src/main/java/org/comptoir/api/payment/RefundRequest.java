// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import org.comptoir.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money to give back.
 *
 * @param amount how much, null for all that is left
 * @param reason why, may be empty; the payer may read it
 */
public record RefundRequest(@Nullable Money amount, String reason) {}
