// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import org.comptoir.model.CountryCode;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** A warehouse as clients name it. */
public record WarehouseBody(
        @About(example = "Entrepôt de Lyon") String name,

        @Nullable
        @About(value = "where it lies; as before unless said otherwise, at first the company's own", example = "FR")
        CountryCode country) {}
