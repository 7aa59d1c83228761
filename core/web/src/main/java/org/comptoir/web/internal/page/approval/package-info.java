// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What somebody asked for and another must agree to. */
@NullMarked
package org.comptoir.web.internal.page.approval;

import org.jspecify.annotations.NullMarked;
