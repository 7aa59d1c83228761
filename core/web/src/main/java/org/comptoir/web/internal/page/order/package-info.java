// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Orders: the list, one of them, and what a warehouse picks. */
@NullMarked
package org.comptoir.web.internal.page.order;

import org.jspecify.annotations.NullMarked;
