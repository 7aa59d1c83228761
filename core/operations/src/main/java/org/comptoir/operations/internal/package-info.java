// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the server is: its health, its log, and what a supporter is given. */
@NullMarked
package org.comptoir.operations.internal;

import org.jspecify.annotations.NullMarked;
