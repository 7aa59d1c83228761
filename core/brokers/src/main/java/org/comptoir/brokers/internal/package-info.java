// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Who asks, and what the admin allows. */
@NullMarked
package org.comptoir.brokers.internal;

import org.jspecify.annotations.NullMarked;
