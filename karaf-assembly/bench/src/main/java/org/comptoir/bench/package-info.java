// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Programs that put a bounded load on a server of this machine and print what it bore. They know the server by its API
 * alone. Nothing depends on them.
 */
@NullMarked
package org.comptoir.bench;

import org.jspecify.annotations.NullMarked;
