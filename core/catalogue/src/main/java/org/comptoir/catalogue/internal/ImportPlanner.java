// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ProductId;

/** Compares lines of one file with the catalogue. */
final class ImportPlanner {

    private final Units units;
    private final Ids ids;
    private final CompanyId company;
    private final CsvFile file;
    private final CsvProducts products;
    private final ProductStore store = new ProductStore();

    ImportPlanner(Units units, Ids ids, CompanyId company, Currency books, CsvFile file) {
        this.units = units;
        this.ids = ids;
        this.company = company;
        this.file = file;
        this.products = new CsvProducts(file, books);
    }

    /** The lines whose SKU another line above has already: the first one counts. */
    Set<Integer> repeated() {
        Set<String> seen = new HashSet<>();
        Set<Integer> repeated = new HashSet<>();
        for (CsvLine line : file.lines()) {
            String sku = line.cell(CsvColumn.SKU);
            if (!sku.isEmpty() && !seen.add(sku)) {
                repeated.add(line.number());
            }
        }
        return repeated;
    }

    /** How the file writes numbers. */
    NumberStyle decimals() {
        return products.decimals();
    }

    /** What these lines do; one read for each thousand of them. */
    ImportPlan plan(List<CsvLine> lines, Set<Integer> repeated) {
        Map<String, Product> former = read(lines);
        Set<ProductId> withdrawn = withdrawn(former);
        ImportPlan plan = new ImportPlan();
        for (CsvLine line : lines) {
            LineError unreadable = line.error();
            if (unreadable != null) {
                plan.refuse(unreadable);
            } else if (repeated.contains(line.number())) {
                plan.refuse(error(line, CsvColumn.SKU, "product.sku-repeated", line.cell(CsvColumn.SKU)));
            } else {
                Product known = former.get(line.cell(CsvColumn.SKU));
                add(plan, line, Optional.ofNullable(known), known != null && withdrawn.contains(known.id()));
            }
        }
        return plan;
    }

    private Map<String, Product> read(List<CsvLine> lines) {
        List<String> skus = lines.stream()
                .map(line -> line.cell(CsvColumn.SKU))
                .filter(sku -> !sku.isEmpty() && sku.length() <= ProductRules.LONGEST_SKU)
                .toList();
        Map<String, Product> found = new HashMap<>();
        units.read(sql -> store.bySkus(sql, company, skus)).forEach(product -> found.put(product.sku(), product));
        return found;
    }

    /** What undoing archived is as new again for the next file that has it: an import can be repeated. */
    private Set<ProductId> withdrawn(Map<String, Product> former) {
        List<Product> archived = former.values().stream()
                .filter(product -> product.status().equals(ProductRules.ARCHIVED))
                .toList();
        return archived.isEmpty()
                ? Set.of()
                : units.read(sql -> new ImportLineStore().withdrawn(sql, company, archived));
    }

    private void add(ImportPlan plan, CsvLine line, Optional<Product> former, boolean withdrawn) {
        ProductRequest request;
        try {
            request = products.request(line, withdrawn ? former.map(ImportPlanner::active) : former);
        } catch (ComptoirException refused) {
            plan.refuse(error(line, refused));
            return;
        }
        if (former.isEmpty()) {
            plan.create(line.number(), DefaultProducts.product(new ProductId(ids.next()), request, 1));
            return;
        }
        Product before = former.get();
        Product now = DefaultProducts.product(before.id(), request, before.version());
        if (now.equals(before)) {
            plan.leave();
        } else {
            plan.change(
                    line.number(),
                    new ProductStore.Change(
                            before, DefaultProducts.product(before.id(), request, before.version() + 1)));
        }
    }

    private static Product active(Product archived) {
        return new Product(
                archived.id(),
                archived.sku(),
                archived.name(),
                archived.family(),
                archived.nature(),
                archived.unit(),
                archived.taxCategory(),
                archived.price(),
                archived.standardCost(),
                ProductRules.ACTIVE,
                archived.version());
    }

    private LineError error(CsvLine line, ComptoirException refused) {
        String field = refused.facts().getOrDefault(ComptoirException.FIELD, "");
        String value = refused.facts().getOrDefault(ComptoirException.VALUE, "");
        String header =
                switch (field) {
                    case "unitPrice", "price.amount" -> file.header(CsvColumn.PRICE);
                    case "price.currency" -> file.header(CsvColumn.CURRENCY);
                    default -> CsvColumn.ofField(field).map(file::header).orElse("");
                };
        return CsvFile.error(line.number(), header, refused.code(), value);
    }

    private LineError error(CsvLine line, CsvColumn column, String code, String value) {
        return CsvFile.error(line.number(), file.header(column), code, value);
    }
}
