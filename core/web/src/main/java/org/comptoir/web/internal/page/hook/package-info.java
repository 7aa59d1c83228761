// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Calls that came in from outside, in the browser. */
@NullMarked
package org.comptoir.web.internal.page.hook;

import org.jspecify.annotations.NullMarked;
