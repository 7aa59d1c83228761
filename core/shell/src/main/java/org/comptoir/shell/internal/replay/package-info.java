// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Taking over files, and telling from the books what came of it. */
@NullMarked
package org.comptoir.shell.internal.replay;

import org.jspecify.annotations.NullMarked;
