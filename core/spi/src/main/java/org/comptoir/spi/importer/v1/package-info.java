// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How files of another system are read: the contract of an importer. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.importer.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
