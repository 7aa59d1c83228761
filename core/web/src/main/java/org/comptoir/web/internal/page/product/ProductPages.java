// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.ProductSight;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.ProductId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.price.ConditionListPages;
import org.comptoir.web.internal.page.price.Conditions;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One product: what it is, where it lies, and what can be changed of it. */
@Component(service = Pages.class)
public final class ProductPages implements Pages {

    private static final Access WRITES = Access.needs("catalog:w");
    private static final String PRODUCT = ProductListPages.PATH + "/{id}";
    private static final int LAST_MOVES = 10;
    private static final int UNPROCESSABLE = 422;
    private static final String STALE = "product.stale";

    /** As many as a product has breaks, in most shops. */
    private static final int CONDITIONS = 8;

    private static final Map<String, String> FIELDS =
            Map.of("name", "name", "family", "family", "price.", "price", "unit-price.", "price");

    private final Products products;
    private final Conditions conditions;
    private final Stock stock;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public ProductPages(
            @Reference Products products,
            @Reference Prices prices,
            @Reference Stock stock,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.products = products;
        this.conditions = new Conditions(prices, companies);
        this.stock = stock;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PRODUCT, ProductListPages.ACCESS, this::show),
                Route.post(PRODUCT, WRITES, this::save),
                Route.post(PRODUCT + "/archive", WRITES, visit -> turn(visit, "archived")),
                Route.post(PRODUCT + "/restore", WRITES, visit -> turn(visit, "active")));
    }

    private Product product(Visit visit) {
        return products.get(ProductId.parse(visit.value("id")), visit.call());
    }

    private Answer show(Visit visit) {
        Product product = product(visit);
        ProductForm form = ProductForm.of(product, visit.words().locale());
        return Answer.page(view(visit, product, form, Refused.NOT));
    }

    /** The version that a form was made from; without a number in it, none that there ever was. */
    private static long version(Visit visit) {
        String text = visit.form().text("version");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private Answer save(Visit visit) {
        Product product = product(visit);
        ProductForm typed = ProductForm.read(visit.form(), "");
        try {
            products.update(product.id(), version(visit), typed.onto(product), visit.once());
            return Answer.see(ProductListPages.PATH + "/" + product.id()).telling("product-saved");
        } catch (ComptoirException refusal) {
            if (refusal.code().equals(STALE)) {
                return meanwhile(visit, typed);
            }
            Refused refused = reader(visit).read(refusal, FIELDS);
            ProductForm was = ProductForm.read(visit.form(), "was-");
            return Answer.refused(refused, view(visit, at(product, version(visit)), typed, was, refused));
        }
    }

    /** The form goes on being about the version that it was made from: what somebody else writes must not pass unseen. */
    private static Product at(Product product, long version) {
        return new Product(
                product.id(),
                product.sku(),
                product.name(),
                product.family(),
                product.nature(),
                product.unit(),
                product.taxCategory(),
                product.price(),
                product.standardCost(),
                product.status(),
                version);
    }

    /** Somebody else was quicker: both changes are put together, and what both changed is told beside its field. */
    private Answer meanwhile(Visit visit, ProductForm typed) {
        Product product = product(visit);
        ProductForm now = ProductForm.of(product, visit.words().locale());
        ProductForm was = ProductForm.read(visit.form(), "was-");
        Map<String, String> said = new HashMap<>();
        said(visit, said, "name", List.of(typed.name(), was.name(), now.name()));
        said(visit, said, "family", List.of(typed.family(), was.family(), now.family()));
        said(visit, said, "price", List.of(typed.price(), was.price(), now.price()));
        Refused refused = new Refused(Map.copyOf(said), visit.words().of("product/meanwhile"), UNPROCESSABLE, 0);
        return Answer.refused(refused, view(visit, product, typed.over(was, now), now, refused));
    }

    /** @param values what was typed, what the form began with, what is there now */
    private static void said(Visit visit, Map<String, String> said, String field, List<String> values) {
        String now = values.get(2);
        if (!values.get(1).equals(now) && !values.get(0).equals(now)) {
            boolean typed = !values.get(0).equals(values.get(1));
            said.put(
                    field,
                    visit.words()
                            .of(
                                    typed ? "product/now" : "product/taken-over",
                                    now.isEmpty() ? visit.words().of("product/nothing") : now,
                                    values.get(1)));
        }
    }

    private Answer turn(Visit visit, String status) {
        Product product = product(visit);
        ProductRequest request =
                ProductForm.request(product, product.name(), product.family(), product.price(), status);
        try {
            products.update(product.id(), version(visit), request, visit.once());
            return Answer.see(ProductListPages.PATH + "/" + product.id()).telling("product-" + status);
        } catch (ComptoirException refusal) {
            Refused refused = reader(visit).read(refusal, Map.of());
            Product now = product(visit);
            return Answer.refused(
                    refused, view(visit, now, ProductForm.of(now, visit.words().locale()), refused));
        }
    }

    private Refused.Reader reader(Visit visit) {
        return new Refused.Reader(texts, visit.words());
    }

    private ProductView view(Visit visit, Product product, ProductForm form, Refused refused) {
        return view(visit, product, form, form, refused);
    }

    private ProductView view(Visit visit, Product product, ProductForm form, ProductForm was, Refused refused) {
        Reader reader = Reader.of(visit.session());
        boolean priced = ConditionListPages.ACCESS.allows(visit.session());
        boolean kept = reader.allows("stock:r") && product.nature().equals("goods");
        return new ProductView(
                product,
                ProductSight.of(reader),
                kept ? shelves(visit, product.sku()) : Shelves.HIDDEN,
                priced,
                priced ? conditions.ofProduct(product.sku(), CONDITIONS, visit.call()) : List.of(),
                WRITES.allows(visit.session()),
                form,
                was,
                ids.next().toString(),
                refused);
    }

    private Shelves shelves(Visit visit, String sku) {
        LocalDate today = companies.get(visit.call()).dayOf(visit.now());
        return Shelves.of(stock, sku, today, PageRequest.first(LAST_MOVES), visit.call());
    }
}
