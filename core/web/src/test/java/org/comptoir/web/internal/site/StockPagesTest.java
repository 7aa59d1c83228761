// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.api.catalogue.Product;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockPagesTest {

    private static final String PATH = "/products/" + FakeProducts.CANDLE + "/stock";

    private final Browser browser = new Browser().as(FakePeople.ANA);
    private String sku = "";

    @BeforeEach
    void someOfItLiesThere() {
        Product candle = java.util.Objects.requireNonNull(browser.products.all.get(FakeProducts.CANDLE));
        sku = candle.sku();
        browser.stock.lies("main", sku, "5");
    }

    @Test
    void goodsThatBrokeAreTakenOutAndGoodsThatWereFoundComeBack() {
        assertThat(browser.get("/products/" + FakeProducts.CANDLE).body()).contains("href=\"" + PATH + "\"");

        Seen lost = browser.post(PATH + "/adjust", "way", "lost", "quantity", "2", "reason", "casse");
        browser.post(PATH + "/adjust", "way", "found", "quantity", "1,5", "reason", "comptage");

        assertThat(lost.header("Location")).isEqualTo(PATH);
        assertThat(browser.stock.asked())
                .contains("adjust main " + sku + " -2 casse", "adjust main " + sku + " 1.5 comptage");
        assertThat(browser.get(PATH).body()).contains("La correction est enregistrée", "4,5");
    }

    @Test
    void goodsComeInAtWhatSomebodyWhoMaySayItSaysTheyCost() {
        browser.post(PATH + "/receive", "quantity", "12", "cost", "4,20");
        browser.post(PATH + "/receive", "quantity", "12", "cost", "");
        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));
        browser.as(FakePeople.WIM);
        assertThat(browser.get(PATH).body()).doesNotContain("name=\"cost\"").contains("name=\"quantity\"");
        browser.post(PATH + "/receive", "quantity", "3", "cost", "9");

        assertThat(browser.stock.asked())
                .contains(
                        "receive main " + sku + " 12 at 4.20",
                        "receive main " + sku + " 12 at null",
                        "receive main " + sku + " 3 at null");
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() {
        Seen sign = browser.post(PATH + "/adjust", "way", "lost", "quantity", "-2", "reason", "casse <b>");
        Seen reason = browser.post(PATH + "/adjust", "way", "found", "quantity", "2");
        Seen tooMany = browser.post(PATH + "/adjust", "way", "lost", "quantity", "6", "reason", "casse");
        Seen cost = browser.post(PATH + "/receive", "quantity", "2", "cost", "1e3");

        assertThat(sign.status()).isEqualTo(422);
        assertThat(sign.body())
                .contains("id=\"quantity-adjust-error\"", "value=\"-2\"", "casse &lt;b>")
                .doesNotContain("quantity-receive-error");
        assertThat(reason.body()).contains("id=\"reason-adjust-error\"");
        assertThat(tooMany.body()).contains("id=\"quantity-adjust-error\"", "Le stock est insuffisant");
        assertThat(cost.body()).contains("id=\"cost-receive-error\"", "value=\"1e3\"");
        assertThat(browser.stock.asked()).noneMatch(it -> it.startsWith("adjust") || it.startsWith("receive"));
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        browser.people.make(FakePeople.WIM, "sales", new Reach.Everything(false));
        browser.as(FakePeople.WIM);

        assertThat(browser.get(PATH).body()).doesNotContain(PATH + "/adjust", PATH + "/receive");
        assertThat(browser.post(PATH + "/adjust", "quantity", "1", "reason", "x")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(PATH + "/receive", "quantity", "1").status()).isEqualTo(403);
    }
}
