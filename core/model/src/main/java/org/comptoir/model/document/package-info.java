// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors

/**
 * Files that enter or leave the books: invoices as sent, statements as received.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.model.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
