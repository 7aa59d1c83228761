// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The contract of a plugin's tables as tests, and a store for the plugin's own tests. Both run on the server's own code: what
 * migrates the tables here migrates them there, and what refuses a statement here refuses it there.
 *
 * <pre>{@code
 * class PointsTablesContractTest implements PluginDataContract {
 *     public PluginData extension() {
 *         return new PointsTables();
 *     }
 * }
 * }</pre>
 *
 * <p>An artifact apart from the other contracts, since it brings a database along.
 */
@NullMarked
package org.comptoir.tck.data;

import org.jspecify.annotations.NullMarked;
