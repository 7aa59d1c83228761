// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The demo company of a server that was started to be shown. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
