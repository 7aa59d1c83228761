// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Commands that prove and look after the server. */
@NullMarked
package org.comptoir.shell.internal.proof;

import org.jspecify.annotations.NullMarked;
