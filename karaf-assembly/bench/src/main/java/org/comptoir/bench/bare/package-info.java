// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The one page of the Karaf that Comptoir is compared with: written into a bundle of its own by the benchmark. */
@NullMarked
package org.comptoir.bench.bare;

import org.jspecify.annotations.NullMarked;
