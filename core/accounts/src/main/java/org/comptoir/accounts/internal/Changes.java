// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.company.Company;
import org.comptoir.api.party.Customer;

/** The names of the fields that a change touched: what the audit trail may know of people. */
final class Changes {

    private final List<String> names = new ArrayList<>();

    private Changes() {}

    static String between(Company former, Company now) {
        return new Changes()
                .field("code", former.code(), now.code())
                .field("legalName", former.legalName(), now.legalName())
                .field("legalForm", former.legalForm(), now.legalForm())
                .field("siren", former.siren(), now.siren())
                .field("siret", former.siret(), now.siret())
                .field("vatNumber", former.vatNumber(), now.vatNumber())
                .field("vatSchemes", former.vatSchemes(), now.vatSchemes())
                .field("address", former.address(), now.address())
                .field("iban", former.iban(), now.iban())
                .field("bic", former.bic(), now.bic())
                .field("email", former.email(), now.email())
                .field("phone", former.phone(), now.phone())
                .joined();
    }

    static String between(Customer former, Customer now) {
        return new Changes()
                .field("code", former.code(), now.code())
                .field("kind", former.kind(), now.kind())
                .field("name", former.name(), now.name())
                .field("siren", former.siren(), now.siren())
                .field("siret", former.siret(), now.siret())
                .field("vatNumber", former.vatNumber(), now.vatNumber())
                .field("vatNumberChecked", former.vatNumberChecked(), now.vatNumberChecked())
                .field("email", former.email(), now.email())
                .field("phone", former.phone(), now.phone())
                .field("billing", former.billing(), now.billing())
                .field("delivery", former.delivery(), now.delivery())
                .field("terms", former.terms(), now.terms())
                .field("priceList", former.priceList(), now.priceList())
                .field("language", former.language(), now.language())
                .joined();
    }

    private Changes field(String name, Object former, Object now) {
        if (!former.equals(now)) {
            names.add(name);
        }
        return this;
    }

    private String joined() {
        return String.join(",", names);
    }
}
