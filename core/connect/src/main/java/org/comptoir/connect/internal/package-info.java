// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How imports are booked. */
@NullMarked
package org.comptoir.connect.internal;

import org.jspecify.annotations.NullMarked;
