// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The invoice as law and EN 16931 see it: frozen at issue, read by formats, archives and the books. Field comments name
 * the business terms (BT, BG) of EN 16931-1.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.model.invoice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
