// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What a new server tells who opens it. */
@NullMarked
package org.comptoir.web.internal.page.setup;

import org.jspecify.annotations.NullMarked;
