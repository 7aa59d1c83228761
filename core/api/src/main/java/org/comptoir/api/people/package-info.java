// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** People: who they are, how they sign in and prove it, and the sessions that come of it. Nothing here is for plugins. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
