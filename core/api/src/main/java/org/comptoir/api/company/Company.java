// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;

/**
 * A company with its legal identity.
 *
 * @param id its id
 * @param code a short name for consoles and files, lower case letters, digits and dashes, unique on the server
 * @param legalName its name in the register
 * @param legalForm legal form, capital and register as they must stand on papers; empty if none
 * @param siren nine digits; empty for a foreign company
 * @param siret the seat's SIRET, empty for a foreign company
 * @param vatNumber with its country prefix, empty under the small-business scheme
 * @param vatSchemes what it opted for: {@code oss}, {@code franchise}, {@code margin}, {@code debits}
 * @param address its seat
 * @param currency of the books
 * @param zone the time zone of its business dates
 * @param iban where it wants to be paid, empty if not set
 * @param bic its bank, empty if not set
 * @param email empty if none
 * @param phone empty if none
 * @param version for updates
 */
public record Company(
        CompanyId id,
        String code,
        String legalName,
        String legalForm,
        String siren,
        String siret,
        String vatNumber,
        Set<String> vatSchemes,
        PostalAddress address,
        Currency currency,
        ZoneId zone,
        String iban,
        String bic,
        String email,
        String phone,
        long version) {
    public Company {
        vatSchemes = Set.copyOf(vatSchemes);
    }

    /** The business day that this moment lies in, where the company is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
