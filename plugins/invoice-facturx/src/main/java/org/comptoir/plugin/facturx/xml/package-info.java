// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Markup written by hand: small, escaped, the same every time. */
@NullMarked
package org.comptoir.plugin.facturx.xml;

import org.jspecify.annotations.NullMarked;
