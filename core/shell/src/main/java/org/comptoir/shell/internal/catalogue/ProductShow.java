// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.Products;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** One product. */
@Service
@Command(
        scope = "comptoir",
        name = "product-show",
        description = "Shows a product",
        detailedDescription = "classpath:help/product-show.txt")
@Parsing(OptionsFirst.class)
public final class ProductShow extends CompanyCommand {

    @Argument(name = "sku", description = "The product's reference", required = true)
    @Completion(Skus.class)
    private String sku = "";

    @Override
    protected void run(Answer answer) {
        Product product = service(Products.class).bySkus(List.of(sku), call()).get(sku);
        if (product == null) {
            throw new ComptoirException("product.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, sku));
        }
        answer.one(product);
    }
}
