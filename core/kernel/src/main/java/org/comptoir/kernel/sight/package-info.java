// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What of a thing somebody may see. Said once for all faces of the server: what the API leaves out, no page shows and no
 * export holds.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel.sight;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
