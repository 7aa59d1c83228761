// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import org.comptoir.api.company.Company;
import org.comptoir.api.party.Customer;
import org.comptoir.model.CountryCode;
import org.comptoir.model.invoice.TradeParty;

/** Seller and buyer as they are at the moment of issue. */
final class Parties {

    /** ISO 6523 code of SIREN numbers (BR-FR-10, BR-FR-11). */
    private static final String SIREN = "0002";

    /** EAS code of addresses on the French platforms; by default a business is reached under its SIREN (BR-FR-21). */
    private static final String FRENCH_PLATFORM = "0225";

    private static final String BUSINESS = "business";

    private Parties() {}

    static TradeParty seller(Company company) {
        boolean registered = !company.siren().isEmpty();
        return new TradeParty(
                company.legalName(),
                "",
                company.siren(),
                registered ? SIREN : "",
                company.siret(),
                company.vatNumber(),
                company.siren(),
                registered ? FRENCH_PLATFORM : "",
                company.legalForm(),
                company.email(),
                company.phone(),
                company.address());
    }

    /** A consumer's invoice names no legal id, whatever is on file. */
    static TradeParty buyer(Customer customer) {
        boolean business = customer.kind().equals(BUSINESS);
        boolean registered = business && !customer.siren().isEmpty();
        String siren = registered ? customer.siren() : "";
        return new TradeParty(
                customer.name(),
                "",
                siren,
                registered ? SIREN : "",
                registered ? customer.siret() : "",
                business ? customer.vatNumber() : "",
                siren,
                registered ? FRENCH_PLATFORM : "",
                "",
                customer.email(),
                customer.phone(),
                customer.billing());
    }

    static boolean isFrench(Company company) {
        return company.address().country().equals(CountryCode.FR);
    }
}
