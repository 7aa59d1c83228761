// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Pages that a plugin adds to the web surface: the contract of a contribution. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.ui.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
