// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.importer.v1.ImportedFact.Buyer;

/** Makes the customers that an import speaks of, each once. */
final class Parties {

    private final Customers customers;
    private final StableIds ids;
    private final Call call;
    private final Set<String> known = new HashSet<>();

    Parties(Customers customers, StableIds ids, Call call) {
        this.customers = customers;
        this.ids = ids;
        this.call = call;
    }

    /** The code of the customer; made first if there is none. */
    String code(Buyer buyer, LocalDateTime at) {
        String code = buyer.ref();
        if (known.add(code) && customers.byCodes(List.of(code), call).isEmpty()) {
            customers.create(new PartyId(ids.of("party", code, at)), request(buyer), call);
        }
        return code;
    }

    private static CustomerRequest request(Buyer buyer) {
        PostalAddress address = PostalAddress.in(buyer.country());
        String language = buyer.country().equals(CountryCode.FR) ? "fr" : "en";
        return new CustomerRequest(
                buyer.ref(),
                buyer.kind(),
                buyer.name(),
                "",
                "",
                "",
                false,
                "",
                "",
                address,
                address,
                TermsOfPayment.AT_ONCE,
                "",
                language);
    }
}
