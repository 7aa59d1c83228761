// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Orders as they are kept: requests checked, steps guarded, tables written. */
@NullMarked
package org.comptoir.orders.internal;

import org.jspecify.annotations.NullMarked;
