// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Customers, products, prices. */
@NullMarked
package org.comptoir.shell.internal.catalogue;

import org.jspecify.annotations.NullMarked;
