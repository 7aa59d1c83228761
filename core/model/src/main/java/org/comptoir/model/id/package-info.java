// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors

/**
 * One type per kind of identifier, so that an order's id cannot be passed where an invoice's is meant, and
 * the generator that makes their values.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.model.id;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
