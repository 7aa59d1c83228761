// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Customers: the list, and one of them. */
@NullMarked
package org.comptoir.web.internal.page.customer;

import org.jspecify.annotations.NullMarked;
