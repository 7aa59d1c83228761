// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What people are told, through notifiers of plugins. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.message;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
