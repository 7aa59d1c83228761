// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.math.BigDecimal;

/**
 * One step in the making of a price.
 *
 * @param phase {@code list, agreed, contract, tier, discount}
 * @param rule the rule's name; empty for the list price
 * @param reason which of the rule's reasons
 * @param plugin id and version of the plugin; empty for the core
 * @param price the unit price after this step
 * @param french why, in French
 * @param english why, in English
 */
public record PriceStep(
        String phase, String rule, String reason, String plugin, BigDecimal price, String french, String english) {}
