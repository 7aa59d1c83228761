// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What happened to a record and what colleagues say of it, below each of them. */
@NullMarked
package org.comptoir.web.internal.page.record;

import org.jspecify.annotations.NullMarked;
