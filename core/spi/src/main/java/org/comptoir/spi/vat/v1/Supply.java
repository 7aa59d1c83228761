// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.vat.v1;

import java.time.LocalDate;
import java.util.Set;
import org.comptoir.model.CountryCode;

/**
 * What is sold, by whom, to whom and whither.
 *
 * @param on the tax point
 * @param seller the seller's country of establishment
 * @param sellerSchemes what the seller opted for or falls under on that day: {@code oss} (distance sales taxed at
 *     destination), {@code franchise} (small business without VAT), {@code margin}, {@code debits}; open
 * @param buyer the buyer's country
 * @param buyerVatNumber the buyer's VAT number if it was checked as valid, else empty
 * @param buyerKind {@code business} or {@code consumer}; open
 * @param destination where the goods arrive or the service is enjoyed
 * @param destinationPostcode its postcode, empty if unknown; tells regions with rates of their own
 * @param nature {@code goods} or {@code services}; open
 * @param taxCategory the product's class: {@code standard}, {@code intermediate}, {@code reduced},
 *     {@code super-reduced}, {@code out-of-scope}; open
 */
public record Supply(
        LocalDate on,
        CountryCode seller,
        Set<String> sellerSchemes,
        CountryCode buyer,
        String buyerVatNumber,
        String buyerKind,
        CountryCode destination,
        String destinationPostcode,
        String nature,
        String taxCategory) {

    public Supply {
        sellerSchemes = Set.copyOf(sellerSchemes);
    }
}
