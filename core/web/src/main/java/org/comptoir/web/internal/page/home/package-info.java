// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What somebody sees first, and what they can do from there. */
@NullMarked
package org.comptoir.web.internal.page.home;

import org.jspecify.annotations.NullMarked;
