// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Stock over HTTP. */
@NullMarked
package org.comptoir.rest.internal.stock;

import org.jspecify.annotations.NullMarked;
