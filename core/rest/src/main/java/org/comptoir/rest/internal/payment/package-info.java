// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Payments over HTTP. */
@NullMarked
package org.comptoir.rest.internal.payment;

import org.jspecify.annotations.NullMarked;
