// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How a customer is asked to pay: the contract of a payment method. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.payment.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
