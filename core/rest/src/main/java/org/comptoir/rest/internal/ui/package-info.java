// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Pages that plugins bring. */
@NullMarked
package org.comptoir.rest.internal.ui;

import org.jspecify.annotations.NullMarked;
