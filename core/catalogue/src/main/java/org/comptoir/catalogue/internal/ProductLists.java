// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ProductId;

/**
 * Products as lists. A page is found first, by what an index holds where it is sorted by SKU, then its products are read: a
 * rare word does not make the database read every product.
 */
final class ProductLists {

    private static final String TABLE = "products p";

    /** Where a product stands in a list. */
    private record Place(ProductId id, Object value) {}

    /** What is read for a sort. */
    private record By(String code, String column, Keyset.Kind kind, Function<Row, Object> value) {

        Keyset.Key<Place> key() {
            return new Keyset.Key<>(code, column, kind, Place::value);
        }

        Place place(Row row) {
            return new Place(new ProductId(row.uuid(1)), value.apply(row));
        }
    }

    private static final List<By> SORTS = List.of(
            new By("sku", "p.sku", Keyset.Kind.TEXT, row -> row.text(2)),
            new By("name", "p.name", Keyset.Kind.TEXT, row -> row.text(2)),
            new By("price", "p.price", Keyset.Kind.DECIMAL, row -> row.decimal(2)),
            new By("changed", "p.changed_at", Keyset.Kind.MOMENT, row -> row.instant(2)));

    private static final Keyset<Place> PLACES =
            new Keyset<>("p.id", Place::id, SORTS.stream().map(By::key).toList());

    private final ProductStore store;

    ProductLists(ProductStore store) {
        this.store = store;
    }

    private static Conditions selected(ProductSelection selection, Call call) {
        Conditions selected = Conditions.where("p.company = ?", call.company())
                .oneOf("p.status", selection.statuses())
                .oneOf("p.nature", selection.natures())
                .search("p.search_text", selection.search());
        return selection.family().isEmpty() ? selected : selected.and("p.family = ?", selection.family());
    }

    ListPage<ListedProduct> page(Sql sql, ProductSelection selection, PageRequest request, Call call) {
        By by = by(selection.sort());
        ListPage<Place> found = PLACES.page(
                sql,
                "select p.id, " + by.column() + " from " + TABLE,
                selected(selection, call),
                selection.sort(),
                request,
                by::place);
        return new ListPage<>(products(sql, call.company(), found.items()), found.previous(), found.next());
    }

    private static By by(Sort sort) {
        return SORTS.stream()
                .filter(it -> it.code().equals(sort.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such sort: " + sort));
    }

    /** In the order of their places: that of the database need not be Java's. */
    private List<ListedProduct> products(Sql sql, CompanyId company, List<Place> places) {
        List<ProductId> ids = places.stream().map(Place::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ProductId, ListedProduct> byId = store.listed(sql, company, ids).stream()
                .collect(Collectors.toMap(it -> it.product().id(), it -> it));
        List<ListedProduct> listed = new ArrayList<>(byId.values());
        listed.sort(Comparator.comparingInt(it -> ids.indexOf(it.product().id())));
        return listed;
    }

    Counted count(Sql sql, ProductSelection selection, Call call) {
        return PLACES.count(sql, "from " + TABLE, selected(selection, call));
    }
}
