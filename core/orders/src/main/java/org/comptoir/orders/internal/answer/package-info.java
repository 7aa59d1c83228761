// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How an answer of a plugin that makes no sense is refused. */
@NullMarked
package org.comptoir.orders.internal.answer;

import org.jspecify.annotations.NullMarked;
