// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How a cart's prices come about: the contract of a pricing rule. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.pricing.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
