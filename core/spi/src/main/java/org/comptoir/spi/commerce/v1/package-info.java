// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How orders come from a shop and stock goes back to it: the contract of a commerce connector. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.commerce.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
