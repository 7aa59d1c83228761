// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What one person asks for and another must agree to. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.approval;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
