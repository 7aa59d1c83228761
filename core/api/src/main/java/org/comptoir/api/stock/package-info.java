// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What lies where, what is promised, what it is worth. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.stock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
