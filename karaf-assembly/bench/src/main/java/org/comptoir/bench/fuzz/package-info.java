// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Sends wrong requests to every operation of a server, and looks for what no answer may hold. */
@NullMarked
package org.comptoir.bench.fuzz;

import org.jspecify.annotations.NullMarked;
