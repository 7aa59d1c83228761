// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What the classes of a plugin call, and what it consists of: one reader for the server and for the contract kit. */
@NullMarked
package org.comptoir.bytecode;

import org.jspecify.annotations.NullMarked;
