// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How money is taken by a payment service: the contract of a payment gateway. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.gateway.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
