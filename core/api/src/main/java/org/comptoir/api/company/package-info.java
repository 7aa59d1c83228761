// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The companies whose books this server keeps. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.company;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
