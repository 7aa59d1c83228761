// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * How a line's price comes about: the list price, then the rules of the plugins by phase and name. Knows no table and no
 * transaction.
 */
@NullMarked
package org.comptoir.orders.internal.pricing;

import org.jspecify.annotations.NullMarked;
