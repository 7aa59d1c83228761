// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Which warehouse ships an order that names none. */
@NullMarked
package org.comptoir.orders.internal.routing;

import org.jspecify.annotations.NullMarked;
