// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the kernel works. Nothing outside the kernel may name it. */
@NullMarked
package org.comptoir.kernel.internal;

import org.jspecify.annotations.NullMarked;
