// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.model.Call;
import org.comptoir.web.internal.list.Asked;

/** Products by what the address of the list says. */
record FoundProducts(Products products, Companies companies) {

    static ProductSelection selection(Asked asked, Sort sort) {
        return new ProductSelection(
                asked.search(), asked.all("status"), asked.all("nature"), asked.one("family"), sort);
    }

    ListPage<ProductRow> page(ProductSelection selection, PageRequest request, Call call) {
        Company company = companies.get(call);
        ListPage<ListedProduct> found = products.list(selection, request, call);
        return new ListPage<>(
                found.items().stream().map(row -> ProductRow.of(row, company)).toList(),
                found.previous(),
                found.next());
    }

    Counted count(ProductSelection selection, Call call) {
        return products.count(selection, call);
    }

    void export(ProductSelection selection, Consumer<ProductRow> consumer, Call call) {
        Company company = companies.get(call);
        products.export(selection, row -> consumer.accept(ProductRow.of(row, company)), call);
    }
}
