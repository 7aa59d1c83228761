// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.model.Call;
import org.comptoir.model.id.ProductId;
import org.osgi.annotation.versioning.ProviderType;

/** The catalogue of a company. */
@ProviderType
public interface Products {

    /** Refused: {@code product.sku-taken}. */
    Product create(ProductId id, ProductRequest request, Call call);

    /** Creates many at once, in one transaction; none is created when one is refused. */
    List<Product> createAll(List<ProductRequest> requests, Call call);

    /** Refused: {@code product.unknown}, {@code product.stale}, {@code product.sku-taken}. */
    Product update(ProductId id, long version, ProductRequest request, Call call);

    /** Refused: {@code product.unknown}. */
    Product get(ProductId id, Call call);

    /** Those that exist, by SKU. One round trip. */
    Map<String, Product> bySkus(Collection<String> skus, Call call);

    /** By SKU. @param search a part of SKU or name, whatever its case; empty for all */
    Page<Product> list(String search, PageRequest page, Call call);

    /**
     * Reads products from CSV with a header line; creates those whose SKU is new, changes those that differ, leaves the
     * rest. Separator, byte order mark and decimal comma are recognised.
     *
     * @param mode {@code dry-run} changes nothing, {@code all-or-nothing} changes nothing if a line is wrong,
     *     {@code valid-lines} takes the right lines and reports the others
     */
    CatalogueImport importCsv(InputStream csv, String mode, Call call);
}
