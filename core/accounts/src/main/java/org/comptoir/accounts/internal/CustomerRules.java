// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** What a customer must be, apart from what is stored already. */
final class CustomerRules {

    private static final Set<String> KINDS = Set.of("business", "consumer");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final ContactRules contacts = new ContactRules();
    private final AddressRules billing = new AddressRules("billing");
    private final AddressRules delivery = new AddressRules("delivery");

    /**
     * What a buyer may say of their own organisation is how to reach it, not the terms on which it buys. Refused: {@code
     * customer.field-fixed}.
     */
    void requireBuyers(Customer former, Customer wanted) {
        fixed("code", former.code(), wanted.code());
        fixed("kind", former.kind(), wanted.kind());
        fixed("name", former.name(), wanted.name());
        fixed("siren", former.siren(), wanted.siren());
        fixed("siret", former.siret(), wanted.siret());
        fixed("vatNumber", former.vatNumber(), wanted.vatNumber());
        fixed("vatNumberChecked", former.vatNumberChecked(), wanted.vatNumberChecked());
        fixed("terms", former.terms(), wanted.terms());
        fixed("priceList", former.priceList(), wanted.priceList());
    }

    private static void fixed(String field, Object former, Object wanted) {
        if (!former.equals(wanted)) {
            throw new ComptoirException(
                    "customer.field-fixed", Fault.FORBIDDEN, Map.of(ComptoirException.FIELD, field));
        }
    }

    /** The request as it is stored: trimmed, numbers without their spaces. */
    CustomerRequest checked(CustomerRequest request) {
        String code = new Field("code").required(request.code(), 40);
        String name = new Field("name").required(request.name(), 200);
        String kind = new Field("kind").oneOf(KINDS, request.kind(), "customer.kind");
        TaxIds ids = TaxIds.parse(request.siren(), request.siret(), request.vatNumber());
        if (request.vatNumberChecked() && ids.vatNumber().isEmpty()) {
            throw ComptoirException.invalid("customer.vat-number-checked", "vatNumberChecked", true);
        }
        return new CustomerRequest(
                code,
                kind,
                name,
                ids.siren(),
                ids.siret(),
                ids.vatNumber(),
                request.vatNumberChecked(),
                contacts.email(request.email()),
                contacts.phone(request.phone()),
                billing.checked(request.billing()),
                delivery.checked(request.delivery()),
                new Field("terms").present(request.terms()),
                new Field("priceList").optional(request.priceList(), 40),
                new Field("language").oneOf(LANGUAGES, request.language(), "customer.language"));
    }
}
