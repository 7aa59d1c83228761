// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What the law gives people over what is kept of them: a copy of it, and its erasure. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
