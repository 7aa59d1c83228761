// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Files of other systems over HTTP. */
@NullMarked
package org.comptoir.rest.internal.imports;

import org.jspecify.annotations.NullMarked;
