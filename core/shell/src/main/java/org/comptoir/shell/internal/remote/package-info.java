// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What the console does differently for one command that is run from outside, over SSH. */
@NullMarked
package org.comptoir.shell.internal.remote;

import org.jspecify.annotations.NullMarked;
