// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Products, variants, families, price lists, segments and tax categories.
 *
 * <p>No module depends on it: other domain modules, REST and the console reach it through the services of
 * the API and through events.
 */
@NullMarked
package org.comptoir.catalogue;

import org.jspecify.annotations.NullMarked;
