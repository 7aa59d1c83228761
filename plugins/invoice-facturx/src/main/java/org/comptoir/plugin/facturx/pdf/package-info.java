// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** From page and XML to one PDF/A-3B file. */
@NullMarked
package org.comptoir.plugin.facturx.pdf;

import org.jspecify.annotations.NullMarked;
