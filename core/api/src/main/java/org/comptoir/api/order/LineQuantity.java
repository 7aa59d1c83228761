// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.math.BigDecimal;

/**
 * How much of a line.
 *
 * @param position the line's position, from 1
 * @param quantity positive
 */
public record LineQuantity(int position, BigDecimal quantity) {}
