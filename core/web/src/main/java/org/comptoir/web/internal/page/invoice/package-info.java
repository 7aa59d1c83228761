// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Invoices and credit notes: the list, one of them with its files, and crediting. */
@NullMarked
package org.comptoir.web.internal.page.invoice;

import org.jspecify.annotations.NullMarked;
