// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class StockListTest {

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private void someLies() {
        browser.stock.lies("main", "MUG-1", "2.5");
        browser.stock.lies("main", "MUG-2", "0");
        browser.stock.lies("lyon", "MUG-2", "40");
        browser.stock.known("MUG-1", FakeProducts.CANDLE);
    }

    @Test
    void eachRowSaysWhatLiesThereAndLeadsToWhatMovedIt() {
        someLies();

        Seen page = browser.get("/stock");

        assertThat(page.body())
                .contains("3 lignes", "href=\"/products/" + FakeProducts.CANDLE + "/stock\"", "2,5", "lyon", "Épuisé")
                .doesNotContain("href=\"/products/null");
    }

    @Test
    void theAddressNarrowsTheListAndSaysWhatItCannotRead() {
        someLies();

        assertThat(browser.get("/stock?warehouse=lyon").body())
                .contains("1 ligne", "40")
                .doesNotContain("MUG-1");
        assertThat(browser.get("/stock?state=none").body()).contains("MUG-2").doesNotContain("MUG-1");
        assertThat(browser.get("/stock?atMost=2,5").body()).contains("2 lignes", "value=\"2,5\"");
        assertThat(browser.get("/stock?search=MUG-1").body()).contains("1 ligne");
        for (String wrong : new String[] {"atMost=few", "atMost=-1", "state=lost", "sort=cost"}) {
            assertThat(browser.get("/stock?" + wrong).body()).as(wrong).contains("3 lignes", "role=\"alert\"");
        }
    }

    @Test
    void whatItCostIsForWhoReckonsWithCostsOnThePageAndInTheFile() {
        someLies();
        Seen file = browser.post("/stock/export");
        assertThat(browser.get("/stock").body()).contains("Valeur");
        assertThat(browser.get("/stock?sums=1").body()).contains("42,50");
        assertThat(file.body()).contains("Valeur", "MUG-1", "2.5");

        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));
        browser.as(FakePeople.WIM);

        assertThat(browser.get("/stock").body()).contains("MUG-1").doesNotContain("Value", "Average cost");
        assertThat(browser.post("/stock/export").body())
                .contains("MUG-1")
                .doesNotContain("Value", "Average cost", "EUR");
    }

    @Test
    void whereNothingLiesTheWayInIsShown() {
        assertThat(browser.get("/stock").body()).contains("Ouvrir les articles", "href=\"/products\"");
    }

    @Test
    void nobodyElseSeesIt() {
        browser.people.make(FakePeople.WIM, "plugin-admin", new Reach.Everything(false));
        browser.as(FakePeople.WIM);

        assertThat(browser.get("/stock").status()).isEqualTo(403);
        assertThat(browser.post("/stock/export").status()).isEqualTo(403);
    }
}
