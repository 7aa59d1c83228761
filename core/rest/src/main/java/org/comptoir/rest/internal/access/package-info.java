// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How programs come in: the set-up and the keys. */
@NullMarked
package org.comptoir.rest.internal.access;

import org.jspecify.annotations.NullMarked;
