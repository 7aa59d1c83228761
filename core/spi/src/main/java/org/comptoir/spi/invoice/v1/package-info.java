// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How an issued invoice becomes a file: the contract of an invoice format. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.invoice.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
