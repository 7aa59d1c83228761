// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;

/**
 * A customer.
 *
 * @param id its id
 * @param code the merchant's own reference, unique in the company; the auxiliary account of the ledger
 * @param kind {@code business} or {@code consumer}
 * @param name a company's legal name or a person's
 * @param siren nine digits, empty if none
 * @param siret fourteen digits, empty if none
 * @param vatNumber with prefix, empty if none
 * @param vatNumberChecked whether a check of the number is on file and said valid
 * @param email empty if none
 * @param phone empty if none
 * @param billing where invoices go
 * @param delivery where goods go unless an order says otherwise
 * @param terms when invoices are due
 * @param priceList the code of its price list, empty for the products' own prices
 * @param language ISO 639 code of its documents
 * @param version for updates
 */
public record Customer(
        PartyId id,
        String code,
        String kind,
        String name,
        String siren,
        String siret,
        String vatNumber,
        boolean vatNumberChecked,
        String email,
        String phone,
        PostalAddress billing,
        PostalAddress delivery,
        TermsOfPayment terms,
        String priceList,
        String language,
        long version) {}
