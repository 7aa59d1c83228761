// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The invoice for people: one page of XHTML after another, in French or English. */
@NullMarked
package org.comptoir.plugin.facturx.page;

import org.jspecify.annotations.NullMarked;
