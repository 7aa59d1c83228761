// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What people add to records. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
