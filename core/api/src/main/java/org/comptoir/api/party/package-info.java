// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Customers, their addresses and their terms. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.party;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
