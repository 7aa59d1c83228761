// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Which page answers which path, and to whom. */
@NullMarked
package org.comptoir.web.internal.route;

import org.jspecify.annotations.NullMarked;
