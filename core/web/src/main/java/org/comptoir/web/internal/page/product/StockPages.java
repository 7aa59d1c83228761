// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.ProductId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.TypedNumber;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stock of one product: what came and went, what came in, and what was found or lost. */
@Component(service = Pages.class)
public final class StockPages implements Pages {

    private static final Access READS = Access.needs("stock:r");
    private static final Access WRITES = Access.needs("stock:w");
    private static final String COSTS = "cost:r";
    private static final String STOCK = ProductListPages.PATH + "/{id}/stock";
    private static final int MOVES = 50;

    private static final Map<String, String> FIELDS = Map.of(
            "stock.reason", StockForm.REASON,
            "stock.short", StockForm.QUANTITY,
            "stock.quantity", StockForm.QUANTITY,
            "quantity.", StockForm.QUANTITY,
            "stock.unit-cost", StockForm.COST,
            "stock.cost-missing", StockForm.COST);

    private final Products products;
    private final Stock stock;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public StockPages(
            @Reference Products products,
            @Reference Stock stock,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.products = products;
        this.stock = stock;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(STOCK, READS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(STOCK + "/" + StockForm.ADJUST, WRITES, visit -> change(visit, "stock-adjusted")),
                Route.post(STOCK + "/" + StockForm.RECEIVE, WRITES, visit -> change(visit, "stock-received")));
    }

    private Product product(Visit visit) {
        return products.get(ProductId.parse(visit.value("id")), visit.call());
    }

    private static boolean costs(Visit visit) {
        return Reader.of(visit.session()).allows(COSTS);
    }

    private LocalDate today(Visit visit) {
        return companies.get(visit.call()).dayOf(visit.now());
    }

    private Answer change(Visit visit, String notice) {
        StockForm form = StockForm.read(visit);
        Refused refused = form.malformed(visit.words());
        if (!refused.any()) {
            try {
                change(visit, form);
                return Answer.see(ProductListPages.PATH + "/" + visit.value("id") + "/stock")
                        .telling(notice);
            } catch (ComptoirException refusal) {
                refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            }
        }
        return Answer.refused(refused, view(visit, refused));
    }

    private void change(Visit visit, StockForm form) {
        String sku = product(visit).sku();
        String source = "manual:" + ids.next();
        BigDecimal quantity = TypedNumber.read(form.quantity()).orElseThrow();
        if (form.act().equals(StockForm.ADJUST)) {
            stock.adjust(
                    source,
                    form.warehouse(),
                    sku,
                    form.lost() ? quantity.negate() : quantity,
                    form.reason(),
                    today(visit),
                    visit.once());
        } else {
            // Who may not know what goods cost may not say it either: theirs come in at what the others cost.
            Optional<BigDecimal> cost = costs(visit) ? TypedNumber.read(form.cost()) : Optional.empty();
            stock.receive(
                    source,
                    form.warehouse(),
                    List.of(new CostedLine(sku, quantity, cost.orElse(null))),
                    today(visit),
                    visit.once());
        }
    }

    private StockView view(Visit visit, Refused refused) {
        Product product = product(visit);
        PageRequest page = new PageRequest(visit.request().query().text("cursor"), MOVES);
        return new StockView(
                product,
                Shelves.of(stock, product.sku(), today(visit), page, visit.call()),
                WRITES.allows(visit.session()),
                costs(visit),
                StockForm.read(visit),
                ids.next().toString(),
                refused);
    }
}
