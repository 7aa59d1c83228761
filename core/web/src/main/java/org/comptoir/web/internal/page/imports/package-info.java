// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Files of products that people bring in. */
@NullMarked
package org.comptoir.web.internal.page.imports;

import org.jspecify.annotations.NullMarked;
