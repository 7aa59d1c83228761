// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** People who read lists in a browser, each of 50,000 rows, all at once. */
@NullMarked
package org.comptoir.bench.lists;

import org.jspecify.annotations.NullMarked;
