// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.stock.StockMove;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.Reach;
import org.comptoir.model.id.MoveId;
import org.comptoir.model.id.ProductId;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class ProductPagesTest {

    private static final String CANDLE = "/products/" + FakeProducts.CANDLE;

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private Browser as(String role) {
        browser.people.make(FakePeople.MARC, role, Reach.EVERYTHING);
        return browser.as(FakePeople.MARC);
    }

    private String hidden(Seen page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page.body().substring(page.body().indexOf("name=\"was-name\"") - 400));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Seen save(Seen page, String name, String family, String price) {
        return browser.post(
                CANDLE,
                "key",
                hidden(page, "key"),
                "version",
                hidden(page, "version"),
                "was-name",
                "Bougie <script>alert(1)</script>",
                "was-family",
                "bougies & co",
                "was-price",
                "19,90",
                "name",
                name,
                "family",
                family,
                "price",
                price);
    }

    @Test
    void aListIsNarrowedAndSortedByItsAddress() {
        Seen page = browser.get("/products?search=savon&status=archived&nature=goods&sort=-price");

        assertThat(page.body())
                .contains("Savon de Marseille", "(3)", "1 produit", "4,50", "7,77", "21 nov. 2026")
                .doesNotContain("EMBALLAGE", "role=\"alert\"");
        assertThat(browser.get("/products?family=bougies+%26+co").body())
                .contains("BOUGIE", "&lt;script&gt;")
                .doesNotContain("Savon", "<script>alert");
    }

    @Test
    void aWarehouseSeesNeitherPriceNorCostAndCannotSortByThem() {
        Browser warehouse = as("warehouse");

        assertThat(warehouse.get("/products").body())
                .contains("BOUGIE")
                .doesNotContain("19,90", "7,77", "Prix", "Coût", "sort=-price");
        assertThat(warehouse.get("/products?sort=price").body()).contains("« Tri » n’a pas été pris en compte");
        assertThat(warehouse.post("/products/export").body())
                .contains("BOUGIE")
                .doesNotContain("19.9", "7.77", "Prix", "Coût");
        assertThat(warehouse.get(CANDLE).body())
                .contains("BOUGIE", "Stock")
                .doesNotContain("19,90", "19,90", "7,77", "Prix", "Coût", "/archive");
        assertThat(warehouse.post(CANDLE, "name", "x", "version", "1").status()).isEqualTo(403);
        assertThat(warehouse.post(CANDLE + "/archive", "version", "1").status()).isEqualTo(403);
    }

    @Test
    void salesSeePricesAndNoCosts() {
        Browser sales = as("sales");

        assertThat(sales.get("/products").body()).contains("19,90").doesNotContain("7,77", "Coût");
        assertThat(sales.get(CANDLE).body()).contains("19,90").doesNotContain("7,77", "Coût", "/archive");
        assertThat(sales.post("/products/export").body()).contains("19.9").doesNotContain("7.77", "Coût");
        assertThat(sales.get("/products?sort=-price").body()).doesNotContain("role=\"alert\"");
        assertThat(as("accountant").get(CANDLE).body())
                .contains("19,90", "7,77")
                .doesNotContain("/archive");
    }

    @Test
    void whoMayNotKnowTheStockSeesNoneAndBuyersNoMoves() {
        browser.stock.lies("main", "BOUGIE", "12.5");
        browser.stock.moved(new StockMove(
                new MoveId(new UUID(6, 1)),
                "adjustment",
                "main",
                "BOUGIE",
                new BigDecimal("-2"),
                BigDecimal.ONE,
                new Money(-2_34, Currency.EUR),
                LocalDate.of(2026, 11, 19),
                Instant.parse("2026-11-19T10:00:00Z"),
                "manual:1",
                "cassé <b>"));

        assertThat(browser.get(CANDLE).body())
                .contains("12,5", "Correction", "cassé &lt;b&gt;", "19 nov. 2026")
                .doesNotContain("2,34");
        assertThat(browser.get("/products/" + FakeProducts.WRAPPING).body()).doesNotContain("Derniers mouvements");
        browser.people.make(FakePeople.WIM, "buyer-viewer", new Reach.Organisation(FakeCustomers.EPICERIE));
        assertThat(browser.as(FakePeople.WIM).get(CANDLE).body()).doesNotContain("12,5", "12.5", "cassé", "7,77");
    }

    @Test
    void aFileHoldsWhatTheFiltersLeaveAndRunsNothing() {
        Seen file = browser.post("/products/export?status=archived&sort=-price");

        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"products.csv\"");
        assertThat(file.body())
                .isEqualTo(
                        "\ufeffRéférence,Nom,Famille,Nature,État,Unité,Prix de base HT,Coût standard,Devise,Modifié le\r\n"
                                + "'=SAVON,Savon de Marseille,,Marchandise,Archivé,C62,4.5,7.77,EUR,2026-11-21\r\n");
        assertThat(browser.products.exported)
                .containsExactly(ProductSelection.ALL.in(List.of("archived")).by(Sort.descending("price")));
    }

    @Test
    void aChangeIsSavedOnceHoweverOftenItIsSent() {
        Seen page = browser.get(CANDLE);

        Seen saved = save(page, "Bougie", "bougies", "1 234,5");

        assertThat(saved.header("Location")).isEqualTo(CANDLE);
        assertThat(save(page, "Bougie", "bougies", "1 234,5").status()).isEqualTo(303);
        assertThat(browser.products.all.get(FakeProducts.CANDLE)).satisfies(now -> {
            assertThat(now.version()).isEqualTo(2);
            assertThat(now.name()).isEqualTo("Bougie");
            assertThat(now.price().amount()).isEqualByComparingTo("1234.5");
            assertThat(now.standardCost()).isEqualByComparingTo("7.77");
        });
        assertThat(browser.get(CANDLE).body()).contains("Le produit est modifié");
    }

    @Test
    void whatIsRefusedIsToldBesideItsFieldAndNothingTypedIsLost() {
        for (String price : List.of("cher", "-1", "1.234,5", "1".repeat(30), "0,12345678", "")) {
            Seen refused = save(browser.get(CANDLE), "Nouveau nom", "nouvelle", price);

            assertThat(refused.status()).as(price).isEqualTo(422);
            assertThat(refused.body())
                    .as(price)
                    .contains("id=\"price-error\"", "value=\"Nouveau nom\"", "value=\"nouvelle\"")
                    .contains("name=\"was-price\" value=\"19,90\"")
                    .doesNotContain("??");
        }
        assertThat(save(browser.get(CANDLE), "", "x", "2").body()).contains("id=\"name-error\"");
        assertThat(browser.products.all.get(FakeProducts.CANDLE).version()).isEqualTo(1);
        assertThat(browser.post("/products/" + new ProductId(new UUID(5, 99)), "name", "x", "price", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoWasTooLateSeesWhatTheOtherChangedAndLosesNothing() {
        Seen mine = browser.get(CANDLE);
        save(browser.get(CANDLE), "Bougie d’hiver", "hiver", "19,90");

        Seen conflict = save(mine, "Bougie d’été", "bougies & co", "21");

        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.body())
                .contains("Quelqu’un a modifié ce produit entre-temps", "id=\"name-error\"", "id=\"family-error\"")
                .contains("« Bougie d’hiver »", "« hiver »", "value=\"Bougie d’été\"", "value=\"hiver\"")
                .contains("name=\"price\" type=\"text\" value=\"21\"")
                .doesNotContain("id=\"price-error\"");
        assertThat(save(conflict, "Bougie d’été", "hiver", "21").status()).isEqualTo(303);
        assertThat(browser.products.all.get(FakeProducts.CANDLE)).satisfies(now -> {
            assertThat(now.name()).isEqualTo("Bougie d’été");
            assertThat(now.family()).isEqualTo("hiver");
            assertThat(now.price().amount()).isEqualByComparingTo("21");
        });
    }

    @Test
    void isArchivedAndRestoredOfTheVersionThatWasSeen() {
        assertThat(browser.post(CANDLE + "/archive", "version", "1").header("Location"))
                .isEqualTo(CANDLE);
        assertThat(browser.get(CANDLE).body()).contains("Le produit est archivé", CANDLE + "/restore");
        assertThat(browser.post(CANDLE + "/restore", "version", "1").status()).isEqualTo(422);
        assertThat(browser.post(CANDLE + "/restore", "version", "soon").status())
                .isEqualTo(422);
        assertThat(browser.post(CANDLE + "/restore", "version", "2").status()).isEqualTo(303);
        assertThat(browser.products.all.get(FakeProducts.CANDLE).status()).isEqualTo("active");
    }
}
