// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How payments are asked for, followed and booked. */
@NullMarked
package org.comptoir.payments.internal;

import org.jspecify.annotations.NullMarked;
