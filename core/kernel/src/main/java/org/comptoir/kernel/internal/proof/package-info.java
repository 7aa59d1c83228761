// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What proves the chains to others: anchors outside the database, and the export of the books. */
@NullMarked
package org.comptoir.kernel.internal.proof;

import org.jspecify.annotations.NullMarked;
