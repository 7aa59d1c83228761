// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The data of a plugin: which tables it has of its own, and what it adds when they are exported. */
@NullMarked
@Version("1.1.0")
package org.comptoir.spi.data.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
