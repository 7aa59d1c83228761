// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Which warehouse an order leaves from: the contract of a stock router. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.routing.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
