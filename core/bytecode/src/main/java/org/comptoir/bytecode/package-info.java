// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What a plugin consists of, what its classes call and what it may import: one reader for the server and the contract kit. */
@NullMarked
package org.comptoir.bytecode;

import org.jspecify.annotations.NullMarked;
