// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Taking over files of other systems. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.imports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
