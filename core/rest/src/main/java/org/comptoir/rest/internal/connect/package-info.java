// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Connectors over HTTP, and what others call them with. */
@NullMarked
package org.comptoir.rest.internal.connect;

import org.jspecify.annotations.NullMarked;
