// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Proof of the books over HTTP. */
@NullMarked
package org.comptoir.rest.internal.proof;

import org.jspecify.annotations.NullMarked;
