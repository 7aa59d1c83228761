// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Ways to look at lists that people keep. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.saved;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
