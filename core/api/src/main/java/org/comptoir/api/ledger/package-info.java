// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The double-entry books. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
