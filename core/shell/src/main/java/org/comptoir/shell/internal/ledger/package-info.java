// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The books. */
@NullMarked
package org.comptoir.shell.internal.ledger;

import org.jspecify.annotations.NullMarked;
