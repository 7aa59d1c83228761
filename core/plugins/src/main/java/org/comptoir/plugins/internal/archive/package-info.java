// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Archives of plugins and catalogues of them: read with limits, proven by signatures, refused with the reason. */
@NullMarked
package org.comptoir.plugins.internal.archive;

import org.jspecify.annotations.NullMarked;
