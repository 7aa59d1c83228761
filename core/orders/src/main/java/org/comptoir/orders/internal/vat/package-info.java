// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Which VAT an order bears: asked of the country packs, checked, summed by category and rate. Knows no table. */
@NullMarked
package org.comptoir.orders.internal.vat;

import org.jspecify.annotations.NullMarked;
