// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How a plugin travels. */
@NullMarked
package org.comptoir.plugins.internal.archive;

import org.jspecify.annotations.NullMarked;
