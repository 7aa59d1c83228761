// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import org.comptoir.model.CountryCode;

/**
 * A warehouse.
 *
 * @param code unique in the company
 * @param name what it is called
 * @param country where it lies
 */
public record Warehouse(String code, String name, CountryCode country) {

    static Warehouse of(org.comptoir.api.stock.Warehouse there) {
        return new Warehouse(there.code(), there.name(), there.country());
    }
}
