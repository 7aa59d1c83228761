// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Personal data over HTTP: a copy, and erasure. */
@NullMarked
package org.comptoir.rest.internal.privacy;

import org.jspecify.annotations.NullMarked;
