// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.ledger.Posting;

/** Gives the customers' own names to their auxiliary accounts, so that who posts by hand need not copy them. */
final class CustomerNames {

    private static final int LONGEST = 255;

    private final Ledger ledger;
    private final Customers customers;

    CustomerNames(Ledger ledger, Customers customers) {
        this.ledger = ledger;
        this.customers = customers;
    }

    /** The request with the names that it leaves out. Refused: {@code customer.unknown}. */
    EntryRequest in(EntryRequest request, Call call) {
        String account = ledger.accountFor("customers", call);
        List<String> codes = request.postings().stream()
                .filter(posting -> isCustomers(posting, account))
                .map(Posting::auxiliary)
                .distinct()
                .toList();
        if (codes.isEmpty()) {
            return request;
        }
        Map<String, Customer> known = customers.byCodes(codes, call);
        List<Posting> named = new ArrayList<>(request.postings().size());
        for (Posting posting : request.postings()) {
            named.add(isCustomers(posting, account) ? named(posting, known, named.size()) : posting);
        }
        return new EntryRequest(
                request.id(),
                request.journal(),
                request.bookedOn(),
                request.piece(),
                request.pieceOn(),
                request.label(),
                request.source(),
                named);
    }

    private static boolean isCustomers(Posting posting, String account) {
        return posting.account().equals(account) && !posting.auxiliary().isBlank();
    }

    private static Posting named(Posting posting, Map<String, Customer> known, int index) {
        Customer customer = known.get(posting.auxiliary());
        if (customer == null) {
            throw new ComptoirException(
                    "customer.unknown",
                    Fault.NOT_FOUND,
                    Map.of(
                            ComptoirException.FIELD,
                            "postings[" + index + "].auxiliary",
                            ComptoirException.VALUE,
                            posting.auxiliary()));
        }
        if (!posting.auxiliaryLabel().isBlank()) {
            return posting;
        }
        String name = customer.name();
        return new Posting(
                posting.account(),
                posting.auxiliary(),
                name.length() > LONGEST ? name.substring(0, LONGEST) : name,
                posting.debit(),
                posting.credit(),
                posting.label());
    }
}
