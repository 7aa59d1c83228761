// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Price conditions: what is agreed with a customer, or holds for all from a quantity on. */
@NullMarked
package org.comptoir.web.internal.page.price;

import org.jspecify.annotations.NullMarked;
