// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Counterparties for a plugin's own tests: they answer well, late, in part, with nonsense, or not at all. */
@NullMarked
package org.comptoir.tck.stub;

import org.jspecify.annotations.NullMarked;
