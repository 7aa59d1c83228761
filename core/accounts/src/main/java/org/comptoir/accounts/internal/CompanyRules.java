// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.identity.Bic;
import org.comptoir.model.identity.Iban;
import org.comptoir.model.invoice.PostalAddress;

/** What a company must be, apart from what is stored already. */
final class CompanyRules {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> VAT_SCHEMES = Set.of("oss", "franchise", "margin", "debits");

    private final ContactRules contacts = new ContactRules();
    private final AddressRules seat = new AddressRules("address");

    /** The request as it is stored: trimmed, numbers without their spaces. */
    CompanyRequest checked(CompanyRequest request) {
        String code = code(request.code());
        String legalName = new Field("legalName").required(request.legalName(), 200);
        String legalForm = new Field("legalForm").optional(request.legalForm(), 400);
        TaxIds ids = TaxIds.parse(request.siren(), request.siret(), request.vatNumber());
        PostalAddress address = seat.checked(request.address());
        requireRegister(ids, address.country());
        requireSchemes(request.vatSchemes());
        return new CompanyRequest(
                code,
                legalName,
                legalForm,
                ids.siren(),
                ids.siret(),
                ids.vatNumber(),
                request.vatSchemes(),
                address,
                new Field("currency").present(request.currency()),
                new Field("zone").present(request.zone()),
                iban(request.iban()),
                bic(request.bic()),
                contacts.email(request.email()),
                contacts.phone(request.phone()));
    }

    private static String code(String text) {
        String code = new Field("code").required(text, 40);
        if (!CODE.matcher(code).matches()) {
            throw ComptoirException.invalid("company.code", "code", code);
        }
        return code;
    }

    /** No French paper may go out without a SIREN, so that no French company stands without one. */
    private static void requireRegister(TaxIds ids, CountryCode seat) {
        if (!seat.equals(CountryCode.FR)) {
            return;
        }
        new Field("siren").required(ids.siren(), 9);
        new Field("siret").required(ids.siret(), 14);
    }

    private static void requireSchemes(Set<String> schemes) {
        schemes.stream()
                .filter(scheme -> !VAT_SCHEMES.contains(scheme))
                .sorted()
                .findFirst()
                .ifPresent(unknown -> {
                    throw ComptoirException.invalid("company.vat-scheme", "vatSchemes", unknown);
                });
    }

    private static String iban(String text) {
        String plain = new Field("iban").optional(text, 64);
        return plain.isEmpty() ? "" : Iban.parse(plain).value();
    }

    private static String bic(String text) {
        String plain = new Field("bic").optional(text, 64);
        return plain.isEmpty() ? "" : Bic.parse(plain).value();
    }
}
