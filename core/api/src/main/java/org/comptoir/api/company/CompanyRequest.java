// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.company;

import java.time.ZoneId;
import java.util.Set;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PostalAddress;

/**
 * What to set of a company; the fields of {@link Company}. Currency and zone are set when it is founded and do not change
 * afterwards: prices and entries are in the one, dates in the other.
 */
public record CompanyRequest(
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
        String phone) {
    public CompanyRequest {
        vatSchemes = Set.copyOf(vatSchemes);
    }
}
