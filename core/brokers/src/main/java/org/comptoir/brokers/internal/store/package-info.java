// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The tables that plugins have of their own. */
@NullMarked
package org.comptoir.brokers.internal.store;

import org.jspecify.annotations.NullMarked;
