// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.catalogue.Products;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** What is sold. */
@Service
@Command(
        scope = "comptoir",
        name = "product-list",
        description = "Lists products",
        detailedDescription = "classpath:help/product-list.txt")
@Parsing(OptionsFirst.class)
public final class ProductList extends CompanyCommand {

    @Argument(name = "search", description = "A part of SKU or name")
    private String search = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(Products.class).list(search, page, call),
                "sku",
                "name",
                "family",
                "price",
                "taxCategory",
                "status");
    }
}
