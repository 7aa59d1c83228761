// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Who did what, in the browser. */
@NullMarked
package org.comptoir.web.internal.page.audit;

import org.jspecify.annotations.NullMarked;
