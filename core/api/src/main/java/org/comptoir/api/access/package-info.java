// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Who may come in: the keys of programs, and the first key of a new server. People's accounts are not here yet. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
