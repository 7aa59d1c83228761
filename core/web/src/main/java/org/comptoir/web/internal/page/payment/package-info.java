// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Payments in the browser: as a list, and one by one. */
@NullMarked
package org.comptoir.web.internal.page.payment;

import org.jspecify.annotations.NullMarked;
