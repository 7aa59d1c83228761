// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Map;
import java.util.Optional;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A price condition as it is kept: for a customer whatever code they have at the time.
 *
 * @param terms all but the customer, whose code is empty here
 * @param customerOrNull whom it is for; nobody in particular without
 */
record KeptCondition(PriceRequest terms, @Nullable PartyId customerOrNull) {

    KeptCondition(PriceRequest terms, Optional<PartyId> customer) {
        this(coded(terms, ""), customer.orElse(null));
    }

    Optional<PartyId> customer() {
        return Optional.ofNullable(customerOrNull);
    }

    /** Whether it may concern a cart of this customer. */
    boolean isFor(PartyId buyer) {
        return customerOrNull == null || customerOrNull.equals(buyer);
    }

    /** With the code that the customer has now. */
    PriceRequest shown(Map<PartyId, Customer> customers) {
        Customer known = customerOrNull == null ? null : customers.get(customerOrNull);
        return known == null ? terms : coded(terms, known.code());
    }

    KeptCondition withSku(String sku) {
        return new KeptCondition(
                new PriceRequest(
                        terms.name(),
                        terms.kind(),
                        sku,
                        terms.family(),
                        "",
                        terms.fromQuantity(),
                        terms.value(),
                        terms.since(),
                        terms.until()),
                customerOrNull);
    }

    private static PriceRequest coded(PriceRequest terms, String code) {
        return new PriceRequest(
                terms.name(),
                terms.kind(),
                terms.sku(),
                terms.family(),
                code,
                terms.fromQuantity(),
                terms.value(),
                terms.since(),
                terms.until());
    }
}
