// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How products, prices and conditions are kept, and how lists of them are read in. */
@NullMarked
package org.comptoir.catalogue.internal;

import org.jspecify.annotations.NullMarked;
