// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the server is, as who runs it sees it. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.server;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
