// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The invoice for machines: Cross Industry Invoice (UN/CEFACT CII D16B) in the profile of EN 16931. */
@NullMarked
package org.comptoir.plugin.facturx.cii;

import org.jspecify.annotations.NullMarked;
