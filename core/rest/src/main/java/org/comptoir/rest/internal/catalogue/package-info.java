// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Products and prices over HTTP. */
@NullMarked
package org.comptoir.rest.internal.catalogue;

import org.jspecify.annotations.NullMarked;
