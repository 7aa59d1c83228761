// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.List;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the catalogue keeps of people: the prices made for one customer. */
@Component(service = PersonalRecords.class)
public final class CatalogueRecords implements PersonalRecords {

    /** @param tables named so that they are there */
    @Activate
    public CatalogueRecords(@Reference CatalogueSchema tables) {}

    @Override
    public String module() {
        return "catalogue";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("products")
                        .plain("sku", "name", "family", "nature", "unit_code", "tax_category", "currency", "status")
                        .plain("search_text", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("price_lists")
                        .plain("code", "name", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("list_prices")
                        .plain("list_code", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("product_imports")
                        .plain(
                                "file_name",
                                "search_text",
                                "sha256",
                                "encoding",
                                "separator_name",
                                "decimals",
                                "headers")
                        .plain("fields", "state", "mode", "reason", "begun_by", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("product_import_files").plain("content").build(),
                PersonalTable.named("product_import_findings")
                        .plain("column_name", "code", "value_text")
                        .build(),
                PersonalTable.named("product_import_effects")
                        .plain("sku", "kind", "after_digest", "outcome", "was_name", "was_family", "was_nature")
                        .plain("was_unit_code", "was_tax_category", "was_currency", "was_status")
                        .build(),
                PersonalTable.named("product_import_mappings")
                        .plain("headers_digest", "fields", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("price_conditions")
                        .plain("kind", "sku", "family", "match_text", "created_by", "changed_by")
                        .erased("name", "search_text")
                        .ofCustomer("customer = :id")
                        .deleted()
                        .build());
    }
}
