// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Products: the list, and one of them. */
@NullMarked
package org.comptoir.web.internal.page.product;

import org.jspecify.annotations.NullMarked;
