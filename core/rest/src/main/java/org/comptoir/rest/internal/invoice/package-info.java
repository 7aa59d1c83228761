// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Invoices over HTTP. */
@NullMarked
package org.comptoir.rest.internal.invoice;

import org.jspecify.annotations.NullMarked;
