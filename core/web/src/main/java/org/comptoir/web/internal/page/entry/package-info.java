// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Taking an order at the counter: what is typed, what it means, what it comes to. */
@NullMarked
package org.comptoir.web.internal.page.entry;

import org.jspecify.annotations.NullMarked;
