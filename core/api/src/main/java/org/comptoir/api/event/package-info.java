// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Facts that left a transaction, and who listens. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
