// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Calls that came in from outside, and what came of them. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.hook;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
