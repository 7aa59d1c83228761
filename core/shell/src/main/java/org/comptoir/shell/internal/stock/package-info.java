// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Stock. */
@NullMarked
package org.comptoir.shell.internal.stock;

import org.jspecify.annotations.NullMarked;
