// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Companies and the keys of programs. */
@NullMarked
package org.comptoir.shell.internal.company;

import org.jspecify.annotations.NullMarked;
