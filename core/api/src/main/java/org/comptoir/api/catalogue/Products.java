// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.model.Call;
import org.comptoir.model.id.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/** The catalogue of a company. */
@ProviderType
public interface Products {

    /**
     * Takes a product in; the id is the caller's, so that a retry takes it in once. Refused, in this order:
     * {@code field.*}, {@code product.nature}, {@code unit.unknown} (not in UN/ECE Recommendation 20 or 21), {@code
     * product.tax-category}, {@code price.currency} (not the company's), {@code price.negative}, {@code standard-cost.scale}, {@code standard-cost.range}, {@code standard-cost.negative},
     * {@code product.status}, {@code product.sku-taken}, {@code product.id-taken}.
     */
    @Writes("products")
    Product create(ProductId id, ProductRequest request, Call call);

    /** Creates many at once, in one transaction; none is created when one is refused. Refused as for {@link #create}. */
    @Writes("products")
    List<Product> createAll(List<ProductRequest> requests, Call call);

    /**
     * Changes a product; its price conditions follow a new SKU. Refused as for {@link #create}, then
     * {@code product.unknown}, {@code product.stale}, {@code product.sku-taken}.
     */
    @Writes("products")
    Product update(ProductId id, long version, ProductRequest request, Call call);

    /** Refused: {@code product.unknown}. */
    @Reads("products")
    Product get(ProductId id, Call call);

    /** Those that exist, by SKU. One round trip. */
    @Reads("products")
    Map<String, Product> bySkus(Collection<String> skus, Call call);

    /** By SKU. @param search a part of SKU or name, whatever its case; empty for all */
    @Reads("products")
    default Page<Product> list(String search, PageRequest page, Call call) {
        Page<ListedProduct> found =
                list(ProductSelection.ALL.matching(search), page, call).onwards();
        return new Page<>(found.items().stream().map(ListedProduct::product).toList(), found.next());
    }

    /**
     * Some of them. Refused: {@code search.too-long}, {@code field.control-character}, {@code page.cursor} (also one of
     * another sort).
     */
    @Reads("products")
    ListPage<ListedProduct> list(ProductSelection selection, PageRequest page, Call call);

    /** How many there are. Refused: {@code search.too-long}, {@code field.control-character}. */
    @Reads("products")
    Counted count(ProductSelection selection, Call call);

    /**
     * All of them on their way out, one by one; the audit trail says so before the first. Refused as {@link #count}, and
     * whatever the consumer throws.
     */
    @NotForPlugins
    void export(ProductSelection selection, Consumer<ListedProduct> consumer, Call call);

    /**
     * Reads products from CSV with a header line; creates those whose SKU is new, changes those that differ, leaves the
     * rest. Separator (comma, semicolon, tab), byte order mark, encoding (Unicode, else Windows-1252) and decimal comma
     * are recognised.
     *
     * <p>The columns are {@code sku, name, family, nature, unit, taxCategory, price, currency, standardCost, status}, in
     * any order and case; only the first must be there. A column or cell that is missing leaves a product as it is and
     * gives a new one the usual value ({@code goods}, {@code C62}, {@code standard}, {@code active}); a new one must have
     * a name and a price. An empty {@code family} means none.
     *
     * <p>Errors of lines: those of {@link #create}, {@code product.sku-repeated} (the first line counts),
     * {@code number.malformed}, {@code number.ambiguous} ({@code 1,234} in a file that nowhere tells what its comma
     * means), {@code unit-price.*}, {@code unit.malformed}, {@code currency.unknown}, {@code csv.field-count},
     * {@code csv.malformed} (the rest of the file cannot be read). Errors of the header, with which nothing is taken:
     * {@code csv.empty}, {@code csv.malformed} (no text, or UTF-16 without its mark), {@code csv.column-unknown},
     * {@code csv.column-repeated}, {@code csv.column-missing}. Refused:
     * {@code import.mode}, {@code import.too-large} (64 MiB), {@code import.too-many-lines} (100,000).
     *
     * @param mode {@code dry-run} changes nothing; {@code all-or-nothing} changes nothing if a line is wrong, all in one
     *     transaction; {@code valid-lines} takes the right lines and reports the others, a thousand lines a transaction,
     *     so that an import that was cut off goes on when it is run again
     */
    @Writes("products")
    CatalogueImport importCsv(InputStream csv, String mode, Call call);
}
