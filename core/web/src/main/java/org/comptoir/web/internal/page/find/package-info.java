// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Everything found by its name, from everywhere. */
@NullMarked
package org.comptoir.web.internal.page.find;

import org.jspecify.annotations.NullMarked;
