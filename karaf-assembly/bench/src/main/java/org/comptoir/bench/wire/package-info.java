// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Speaks HTTP byte by byte, so that what no client would send can be sent. */
@NullMarked
package org.comptoir.bench.wire;

import org.jspecify.annotations.NullMarked;
