// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What lets others prove the books without the server. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.proof;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
