// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Whoever a plugin talks to, in a good or a bad mood. */
@NullMarked
package org.comptoir.tck.counterparty;

import org.jspecify.annotations.NullMarked;
