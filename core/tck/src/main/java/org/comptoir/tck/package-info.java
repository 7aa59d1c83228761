// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The contract of each extension point as tests. A plugin's test class implements the interface of its extension point,
 * hands over its extension, and inherits them all:
 *
 * <pre>{@code
 * class CandlePricesContractTest implements PricingRuleContract {
 *     public PricingRule extension() {
 *         return new CandlePrices();
 *     }
 * }
 * }</pre>
 *
 * <p>Two more look at the plugin as a whole: {@link org.comptoir.tck.PluginJarContract} at its jar, without running it, and
 * {@link org.comptoir.tck.PluginContainerContract} at its life in a framework. What came of all checks is written into
 * {@code target/comptoir-passport.json}.
 *
 * <p>Depends on the model, the extension points and the API alone; only tests depend on it.
 */
@NullMarked
package org.comptoir.tck;

import org.jspecify.annotations.NullMarked;
