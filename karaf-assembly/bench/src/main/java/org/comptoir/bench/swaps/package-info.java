// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Swaps plugins under load, and looks for what a swap must not do. */
@NullMarked
package org.comptoir.bench.swaps;

import org.jspecify.annotations.NullMarked;
