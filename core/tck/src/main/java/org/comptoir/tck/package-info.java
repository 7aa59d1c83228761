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
 * <p>Depends on the model, the extension points and the API alone; only tests depend on it.
 */
@NullMarked
package org.comptoir.tck;

import org.jspecify.annotations.NullMarked;
