// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import org.comptoir.model.invoice.PostalAddress;

/** What to set of a customer; the fields of {@link Customer}. */
public record CustomerRequest(
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
        String language) {}
