// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Shops whose orders are pulled into the books. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.connect;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
