// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import org.comptoir.model.id.PriceConditionId;

/**
 * A price condition in a list.
 *
 * @param id which one
 * @param terms what it says
 */
public record ListedCondition(PriceConditionId id, PriceRequest terms) {}
