// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Invoices. */
@NullMarked
package org.comptoir.shell.internal.invoice;

import org.jspecify.annotations.NullMarked;
