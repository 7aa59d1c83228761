// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Words for people, and words of others made fit to keep. */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
