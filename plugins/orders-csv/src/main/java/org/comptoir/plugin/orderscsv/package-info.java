// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin orders-csv: orders read from CSV files.
 *
 * <p>Nothing depends on it. It depends on the extension points, the API and the model, never on the
 * kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.orderscsv;

import org.jspecify.annotations.NullMarked;
