// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedListTest {

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders?state=draft",
                "/pick-lists?search=x",
                "/customers?search=x",
                "/products?search=x",
                "/stock?search=x",
                "/price-conditions?search=x",
                "/invoices?search=x",
                "/payments?search=x",
                "/imports?search=x",
                "/webhooks?outcome=refused",
                "/ledger/entries?account=411",
                "/ledger/balance?search=4&from=2026-01-01&to=2026-11-22",
                "/audit?area=order"
            })
    void anyListIsKeptUnderANameAndComeBackTo(String address) {
        String keep =
                found("action=\"([^\"]+/views\\?[^\"]+)\"", browser.get(address).body());

        Seen saved = browser.post(keep, "name", "À <suivre>");

        assertThat(saved.header("Location")).isEqualTo(address);
        assertThat(browser.get(address).body())
                .contains("aria-current=\"page\">À &lt;suivre&gt;")
                .doesNotContain("<suivre>");
    }

    @Test
    void onlyWhatTheListKnowsIsKept() {
        browser.post("/orders/views?state=draft&evil=1&cursor=x&sums=1", "name", "Brouillons");

        assertThat(browser.saved.all).singleElement().satisfies(one -> {
            assertThat(one.query()).isEqualTo("state=draft");
            assertThat(one.list()).isEqualTo("orders");
        });
    }

    @Test
    void aListOpensWithTheOneThatWasChosenAndStillShowsAllToWhoAsks() {
        browser.post("/orders/views?state=draft", "name", "Brouillons");
        String open = found(
                "action=\"(/orders/views/lst_[^\"]+/open)\"",
                browser.get("/orders?state=draft").body());

        browser.post(open);

        assertThat(browser.get("/orders").header("Location")).isEqualTo("/orders?state=draft");
        Seen all = browser.get("/orders?view=all");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body()).contains("aria-current=\"page\">Tout");
        browser.post("/orders/views/plain");
        assertThat(browser.get("/orders").status()).isEqualTo(200);
    }

    @Test
    void oneIsRenamedAndRemoved() {
        browser.post("/orders/views?state=draft", "name", "Brouillons", "shared", "1");
        String remove = found(
                "action=\"(/orders/views/lst_[^\"]+/remove)\"",
                browser.get("/orders?state=draft").body());

        browser.post(remove.replace("remove", "rename"), "name", "À confirmer");
        assertThat(browser.get("/orders").body()).contains("À confirmer").doesNotContain(">Brouillons<");
        browser.post(remove);
        assertThat(browser.get("/orders").body()).doesNotContain("À confirmer");
        assertThat(browser.post(remove).status()).isEqualTo(404);
    }

    @Test
    void withoutANameItIsNotKeptAndTheListSaysSo() {
        assertThat(browser.post("/orders/views?state=draft", "name", " ").header("Location"))
                .isEqualTo("/orders?state=draft");

        assertThat(browser.get("/orders?state=draft").body()).contains("il lui faut un nom");
        assertThat(browser.saved.all).isEmpty();
    }
}
