// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The double-entry books as others read them: entries that never change, and what they add up to. */
@NullMarked
@Version("1.0.0")
package org.comptoir.model.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
