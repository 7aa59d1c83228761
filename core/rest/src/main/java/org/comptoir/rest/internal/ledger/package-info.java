// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The books over HTTP. */
@NullMarked
package org.comptoir.rest.internal.ledger;

import org.jspecify.annotations.NullMarked;
