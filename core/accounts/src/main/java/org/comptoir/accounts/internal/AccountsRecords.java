// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.List;
import java.util.Set;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.id.PartyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept of customers. */
@Component(service = PersonalRecords.class)
public final class AccountsRecords implements PersonalRecords {

    /** A number that was asked about proves why no VAT was charged; who bears it is on the invoice. */
    private static final String PROOF = "LPF art. L102 B, C. com. art. L123-22";

    /** @param schema named so that the tables are there */
    @Activate
    public AccountsRecords(@Reference AccountsSchema schema) {}

    @Override
    public String module() {
        return "accounts";
    }

    @Override
    public Set<String> toldInEvents() {
        return Set.of("code");
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                companies(),
                customers(),
                vatChecks(),
                assignments(),
                keys(),
                setUp(),
                setUpPass(),
                setUpDraft(),
                demo(),
                approvals(),
                limits());
    }

    /** The merchant itself, and no customer. */
    private static PersonalTable companies() {
        return PersonalTable.named("companies")
                .plain("code", "legal_name", "legal_form", "siren", "siret", "vat_number", "vat_schemes")
                .plain("address_name", "address_line1", "address_line2", "address_postcode", "address_city")
                .plain("address_country", "currency", "zone_id", "iban", "bic", "email", "phone")
                .plain("created_by", "changed_by")
                .build();
    }

    private static PersonalTable customers() {
        return PersonalTable.named("customers")
                .erased("code", Trace::pseudonym)
                .erased("name", Trace::pseudonym)
                .erased("siren", "siret", "vat_number", "email", "phone")
                .erased("billing_name", "billing_line1", "billing_line2", "billing_postcode", "billing_city")
                .erased("delivery_name", "delivery_line1", "delivery_line2", "delivery_postcode", "delivery_city")
                .erased("search_text", CustomerRow::erasedSearchText)
                .erased("vat_number_checked", trace -> 0)
                .plain("kind", "billing_country", "delivery_country", "price_list", "language_code")
                .plain("created_by", "changed_by")
                .code("code")
                .words("code", "name", "email", "phone")
                .id("id", PartyId::new)
                .ofCustomer("id = :id")
                .build();
    }

    private static PersonalTable vatChecks() {
        return PersonalTable.named("vat_check")
                .kept("vat_number", "proof")
                .erased("holder_name", "holder_address")
                .plain("state", "requester", "checked_by", "check_name", "plugin_id", "plugin_version", "plugin_digest")
                .ofCustomer("customer = :id")
                .rowsKeptFrom("checked_at", PROOF)
                .build();
    }

    private static PersonalTable assignments() {
        return PersonalTable.named("customer_assignment")
                .plain("created_by")
                .ofCustomer("customer = :id")
                .ofUser("user_id = :id")
                .deleted()
                .build();
    }

    private static PersonalTable keys() {
        return PersonalTable.named("api_keys")
                .plain("name", "prefix", "role_name", "scopes", "maker", "created_by", "changed_by")
                .secretByHand("digest")
                .shownToUser("created_by = :actor")
                .build();
    }

    private static PersonalTable approvals() {
        return PersonalTable.named("approval")
                .plain(
                        "kind",
                        "subject",
                        "facts",
                        "digest",
                        "pending_key",
                        "state",
                        "agreers",
                        "asked_by",
                        "answered_by",
                        "reason")
                .shownToUser("asked_by = :actor or answered_by = :actor")
                .build();
    }

    private static PersonalTable limits() {
        return PersonalTable.named("company_limit").plain("changed_by").build();
    }

    private static PersonalTable setUp() {
        return PersonalTable.named("setup_done").plain("created_by", "stage").build();
    }

    private static PersonalTable demo() {
        return PersonalTable.named("demo_company").plain("created_by").build();
    }

    private static PersonalTable setUpPass() {
        return PersonalTable.named("setup_pass")
                .secretByHand("digest", "token_digest")
                .build();
    }

    /** The merchant itself, as in companies. */
    private static PersonalTable setUpDraft() {
        return PersonalTable.named("setup_draft")
                .plain("code", "legal_name", "legal_form", "siren", "siret", "vat_number", "vat_schemes")
                .plain("address_line1", "address_postcode", "address_city", "address_country", "currency", "zone_id")
                .build();
    }
}
