// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The audit trail and the log of sign-ins over HTTP. */
@NullMarked
package org.comptoir.rest.internal.audit;

import org.jspecify.annotations.NullMarked;
