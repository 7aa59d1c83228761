// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Classes of the plugins that the kit's own tests make: a sound one, and many with one thing wrong. */
@NullMarked
package org.comptoir.plugin.sample;

import org.jspecify.annotations.NullMarked;
