// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Plugins and their life: what they say of themselves, and what may be done with them. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
