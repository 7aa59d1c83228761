// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the HTTP face is made: nothing here is called by another module. */
@NullMarked
package org.comptoir.rest.internal;

import org.jspecify.annotations.NullMarked;
