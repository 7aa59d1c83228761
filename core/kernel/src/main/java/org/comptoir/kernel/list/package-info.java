// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Lists of rows: what selects them, in which order they stand, and where one page ends and the next begins. */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel.list;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
