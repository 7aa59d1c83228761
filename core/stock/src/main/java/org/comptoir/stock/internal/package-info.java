// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How stock is kept, valued and booked. */
@NullMarked
package org.comptoir.stock.internal;

import org.jspecify.annotations.NullMarked;
