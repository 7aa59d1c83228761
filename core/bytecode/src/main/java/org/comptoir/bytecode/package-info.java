// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What a plugin consists of, what its classes call, what it may import, what its components may say and which names it may bear: one reader for the server and the contract kit. */
@NullMarked
package org.comptoir.bytecode;

import org.jspecify.annotations.NullMarked;
