// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import org.comptoir.model.Money;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Up to which amount somebody of a buyer organisation orders alone.
 *
 * @param buyer who; absent for everybody of the organisation who has no limit of their own
 * @param amount with VAT; zero where every order must be agreed to
 */
public record OrderLimit(@Nullable UserId buyer, Money amount) {}
