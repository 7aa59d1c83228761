// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Invoices and credit notes: issued once, never changed. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.invoice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
