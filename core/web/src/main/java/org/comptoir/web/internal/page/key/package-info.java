// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The keys of programs. */
@NullMarked
package org.comptoir.web.internal.page.key;

import org.jspecify.annotations.NullMarked;
