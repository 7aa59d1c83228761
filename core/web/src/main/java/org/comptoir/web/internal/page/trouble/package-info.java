// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What is shown in the place of a page. */
@NullMarked
package org.comptoir.web.internal.page.trouble;

import org.jspecify.annotations.NullMarked;
