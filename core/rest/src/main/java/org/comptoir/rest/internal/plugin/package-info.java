// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Plugins over HTTP. */
@NullMarked
package org.comptoir.rest.internal.plugin;

import org.jspecify.annotations.NullMarked;
