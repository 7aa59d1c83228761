// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A program that makes archives of bundles, signs them and lists them in a catalogue. Not for a running server. */
@NullMarked
package org.comptoir.plugins.catalogue;

import org.jspecify.annotations.NullMarked;
