// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

import java.time.LocalDate;
import org.comptoir.model.UnitPrice;
import org.comptoir.rest.About;

/** A product's price in a list from a day on. */
public record ListPrice(
        @About(example = "BOUGIE-FIGUIER") String sku,
        @About("net of VAT") UnitPrice price,

        @About(value = "its first day", example = "2026-01-01")
        LocalDate since) {}
