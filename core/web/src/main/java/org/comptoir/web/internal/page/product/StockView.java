// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.comptoir.api.catalogue.Product;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * The stock of one product.
 *
 * @param product which one
 * @param stock where it lies and what moved it
 * @param writes whether the reader may change it
 * @param costs whether the reader may say what goods cost
 * @param form as it was sent
 * @param key makes the first sending of a form the only one that acts
 */
public record StockView(
        Product product, Shelves stock, boolean writes, boolean costs, StockForm form, String key, Refused refused)
        implements View {

    @Override
    public String template() {
        return "stock";
    }

    @Override
    public String title(Words words) {
        return words.of("stock/title", product.name());
    }

    /** Leads to the moves before those that are shown, empty for none. */
    public String earlierAt() {
        return stock.earlier().isEmpty()
                ? ""
                : ProductListPages.PATH + "/" + product.id() + "/stock?cursor="
                        + URLEncoder.encode(stock.earlier(), StandardCharsets.UTF_8);
    }

    /** What is wrong with a field of the form of this act, empty for nothing. */
    public String error(String act, String field) {
        return form.act().equals(act) ? refused.of(field) : "";
    }
}
