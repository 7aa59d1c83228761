// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What a bank says of an account: the contract of a bank feed. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.bank.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
