// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the kernel's database works on Derby and on PostgreSQL. */
@NullMarked
package org.comptoir.persistence.internal;

import org.jspecify.annotations.NullMarked;
