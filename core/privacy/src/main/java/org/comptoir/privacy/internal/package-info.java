// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Copies of what is kept of people, its erasure, and its end when no law keeps it any more. */
@NullMarked
package org.comptoir.privacy.internal;

import org.jspecify.annotations.NullMarked;
