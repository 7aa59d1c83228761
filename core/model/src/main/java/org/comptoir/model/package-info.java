// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The words of the trade as immutable values: money, quantities, typed ids, codes, periods, documents.
 *
 * <p>Every other module may depend on it; it depends on nothing but the JDK and the null annotations.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
