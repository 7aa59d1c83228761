// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What is sold, at which list price, under which conditions. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.catalogue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
