// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.model.UnitPrice;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.TypedNumber;

/**
 * What somebody types of a product.
 *
 * @param name as typed
 * @param family as typed
 * @param price as typed
 */
public record ProductForm(String name, String family, String price) {

    /** Of a product as it is. */
    static ProductForm of(Product product, Locale locale) {
        String price = written(product.price());
        return new ProductForm(
                product.name(), product.family(), locale.getLanguage().equals("fr") ? price.replace('.', ',') : price);
    }

    /** With the cents that people expect of a price, and more where it has more. */
    private static String written(UnitPrice price) {
        BigDecimal amount = price.amount();
        int decimals = Math.max(price.currency().exponent(), amount.scale());
        return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** As it was sent. @param prefix of the names of its fields */
    static ProductForm read(Fields form, String prefix) {
        return new ProductForm(form.text(prefix + "name"), form.text(prefix + "family"), form.text(prefix + "price"));
    }

    /** What they typed, and where they typed nothing what somebody else wrote meanwhile. @param was what they began with */
    ProductForm over(ProductForm was, ProductForm now) {
        return new ProductForm(
                name.equals(was.name) ? now.name : name,
                family.equals(was.family) ? now.family : family,
                price.equals(was.price) ? now.price : price);
    }

    /** The product with it. Refused: {@code unit-price.*}. */
    ProductRequest onto(Product product) {
        return request(
                product,
                name,
                family,
                UnitPrice.of(TypedNumber.plain(price), product.price().currency()),
                product.status());
    }

    static ProductRequest request(Product product, String name, String family, UnitPrice price, String status) {
        return new ProductRequest(
                product.sku(),
                name,
                family,
                product.nature(),
                product.unit(),
                product.taxCategory(),
                price,
                product.standardCost(),
                status);
    }
}
