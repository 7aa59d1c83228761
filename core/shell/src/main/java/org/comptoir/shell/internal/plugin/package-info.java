// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Plugins: what one would bring, and each step of its life. */
@NullMarked
package org.comptoir.shell.internal.plugin;

import org.jspecify.annotations.NullMarked;
