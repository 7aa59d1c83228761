// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.commerce.v1.ShopOrder;

/** Makes the customers of a shop, each once; two shops may call different people by one number. */
final class ShopBuyers {

    private static final int LONGEST_CODE = 64;

    private final Customers customers;
    private final StableIds ids;
    private final String connector;
    private final Call call;

    ShopBuyers(Customers customers, StableIds ids, String connector, Call call) {
        this.customers = customers;
        this.ids = ids;
        this.connector = connector;
        this.call = call;
    }

    /** The code of who ordered; made first if there is none. */
    String code(ShopOrder order) {
        String plain = connector + ":" + order.buyer().id();
        // The place of the id within its table does not matter here: its first moment is always the same.
        UUID id = ids.of("buyer", plain, LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC));
        String code = plain.length() <= LONGEST_CODE ? plain : id.toString();
        if (customers.byCodes(List.of(code), call).isEmpty()) {
            try {
                customers.create(new PartyId(id), request(code, order), call);
            } catch (ComptoirException refused) {
                if (!refused.code().equals("customer.id-taken")
                        && !refused.code().equals("customer.code-taken")) {
                    throw refused;
                }
            }
        }
        return code;
    }

    private static CustomerRequest request(String code, ShopOrder order) {
        PostalAddress address = order.shipTo();
        String language = address.country().equals(CountryCode.FR) ? "fr" : "en";
        return new CustomerRequest(
                code,
                order.buyer().kind(),
                order.buyer().name(),
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
