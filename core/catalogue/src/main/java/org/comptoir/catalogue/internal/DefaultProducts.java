// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.CatalogueImport;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.id.ProductId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue of a company. */
@Component
public final class DefaultProducts implements Products {

    private final Units units;
    private final Ids ids;
    private final Companies companies;
    private final CsvImport imports;
    private final ProductStore store = new ProductStore();
    private final ProductLists lists = new ProductLists(store);
    private final ConditionStore conditions = new ConditionStore();
    private final ProductRules rules = new ProductRules();
    private final ProductFacts facts = new ProductFacts();
    private final Conflicts conflicts = new Conflicts("product");

    @Activate
    public DefaultProducts(
            @Reference CatalogueSchema schema,
            @Reference Units units,
            @Reference Ids ids,
            @Reference Companies companies) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.ids = ids;
        this.companies = companies;
        this.imports = new CsvImport(units, ids, companies);
    }

    @Override
    public Product create(ProductId id, ProductRequest request, Call call) {
        Product wanted = product(id, rules.checked(request, books(call)), 1);
        return units.write(call, Product.class, tx -> {
            List<Product> met = store.meeting(tx, call.company(), wanted);
            if (!met.isEmpty()) {
                return same(met.get(0), wanted);
            }
            store.insert(tx, List.of(wanted));
            facts.created(tx, wanted);
            tx.audit(
                    "product.created",
                    id.toString(),
                    Map.of("sku", wanted.sku(), "price", wanted.price().toString()));
            return wanted;
        });
    }

    /** A retry without an idempotency key makes nothing twice; another product under a used id is a mistake. */
    private Product same(Product former, Product wanted) {
        if (former.equals(wanted)) {
            return former;
        }
        throw former.id().equals(wanted.id())
                ? conflicts.taken("id", wanted.id())
                : conflicts.taken("sku", wanted.sku());
    }

    @Override
    public List<Product> createAll(List<ProductRequest> requests, Call call) {
        Currency books = books(call);
        Set<String> skus = new HashSet<>();
        List<Product> wanted = requests.stream()
                .map(request -> product(new ProductId(ids.next()), rules.checked(request, books), 1))
                .toList();
        for (Product product : wanted) {
            if (!skus.add(product.sku())) {
                throw conflicts.taken("sku", product.sku());
            }
        }
        return List.of(units.write(call, Product[].class, tx -> createAll(tx, wanted, skus)));
    }

    private Product[] createAll(Tx tx, List<Product> wanted, Set<String> skus) {
        for (Product former : store.bySkus(tx, tx.call().company(), skus)) {
            throw conflicts.taken("sku", former.sku());
        }
        store.insert(tx, wanted);
        facts.allCreated(tx, wanted);
        return wanted.toArray(Product[]::new);
    }

    @Override
    public Product update(ProductId id, long version, ProductRequest request, Call call) {
        Product wanted = product(id, rules.checked(request, books(call)), version + 1);
        return units.write(call, Product.class, tx -> {
            Product former = store.find(tx, call.company(), id).orElseThrow(() -> conflicts.unknown("product", id));
            if (former.version() != version) {
                throw conflicts.stale(version);
            }
            change(tx, new ProductStore.Change(former, wanted));
            tx.audit("product.changed", id.toString(), Map.of("sku", wanted.sku(), "version", wanted.version()));
            return wanted;
        });
    }

    private void change(Tx tx, ProductStore.Change change) {
        try {
            if (!store.update(tx, List.of(change))) {
                throw conflicts.stale(change.former().version());
            }
        } catch (DuplicateKey taken) {
            throw conflicts.taken("sku", change.now().sku());
        }
        if (change.ofSku()) {
            conditions.follow(tx, change.former().sku(), change.now().sku());
        }
        facts.changed(tx, change);
    }

    @Override
    public Product get(ProductId id, Call call) {
        return units.read(sql -> store.find(sql, call.company(), id))
                .orElseThrow(() -> conflicts.unknown("product", id));
    }

    @Override
    public Map<String, Product> bySkus(Collection<String> skus, Call call) {
        Map<String, Product> found = new TreeMap<>();
        units.read(sql -> store.bySkus(sql, call.company(), new TreeSet<>(skus)))
                .forEach(product -> found.put(product.sku(), product));
        return found;
    }

    @Override
    public ListPage<ListedProduct> list(ProductSelection selection, PageRequest page, Call call) {
        return units.read(sql -> lists.page(sql, selection, page, call));
    }

    @Override
    public Counted count(ProductSelection selection, Call call) {
        return units.read(sql -> lists.count(sql, selection, call));
    }

    @Override
    public void export(ProductSelection selection, Consumer<ListedProduct> consumer, Call call) {
        Walk.through(page -> list(selection, page, call), () -> tell(selection, call), consumer);
    }

    private void tell(ProductSelection selection, Call call) {
        units.audit(
                call,
                "product.exported",
                "products",
                Told.of(
                        Map.of(
                                "statuses", selection.statuses(),
                                "natures", selection.natures(),
                                "family", selection.family(),
                                "searched", !selection.search().isEmpty()),
                        count(selection, call)));
    }

    @Override
    public CatalogueImport importCsv(InputStream csv, String mode, Call call) {
        return imports.run(csv, mode, call);
    }

    private Currency books(Call call) {
        return companies.get(call).currency();
    }

    static Product product(ProductId id, ProductRequest request, long version) {
        return new Product(
                id,
                request.sku(),
                request.name(),
                request.family(),
                request.nature(),
                request.unit(),
                request.taxCategory(),
                request.price(),
                request.standardCost(),
                request.status(),
                version);
    }
}
