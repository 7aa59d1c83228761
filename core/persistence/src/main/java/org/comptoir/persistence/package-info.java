// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The kernel's database on Derby and PostgreSQL: pool, dialects, migrations, backup, and the move from
 * one to the other.
 *
 * <p>Nothing depends on it but the test kit: the other modules see only the kernel's interfaces, which it
 * provides as services.
 */
@NullMarked
package org.comptoir.persistence;

import org.jspecify.annotations.NullMarked;
