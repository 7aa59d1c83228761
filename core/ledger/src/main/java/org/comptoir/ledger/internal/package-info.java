// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the books are kept. */
@NullMarked
package org.comptoir.ledger.internal;

import org.jspecify.annotations.NullMarked;
