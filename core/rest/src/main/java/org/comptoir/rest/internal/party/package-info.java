// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Companies and customers over HTTP. */
@NullMarked
package org.comptoir.rest.internal.party;

import org.jspecify.annotations.NullMarked;
