// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

import org.comptoir.model.CountryCode;

/**
 * Where goods lie.
 *
 * @param code unique in the company
 * @param name what people call it
 * @param country where it lies: the company's own unless it was told another
 */
public record Warehouse(String code, String name, CountryCode country) {}
