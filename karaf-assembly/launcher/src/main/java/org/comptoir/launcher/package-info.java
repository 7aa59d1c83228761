// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The launcher: starts, stops and speaks to a server, which it knows by its data folder alone.
 *
 * <p>No module depends on it, and it depends on none: it runs outside the server, before there is one.
 */
@NullMarked
package org.comptoir.launcher;

import org.jspecify.annotations.NullMarked;
