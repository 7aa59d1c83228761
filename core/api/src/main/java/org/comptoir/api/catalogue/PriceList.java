// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

/**
 * A list of prices that customers may have.
 *
 * @param code unique in the company
 * @param name what people call it
 */
public record PriceList(String code, String name) {}
