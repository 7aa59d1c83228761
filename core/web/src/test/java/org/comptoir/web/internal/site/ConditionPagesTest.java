// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comptoir.api.DaySpan;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class ConditionPagesTest {

    private static final String PATH = "/price-conditions";
    private static final String BREAK = PATH + "/" + FakePrices.BREAK;
    private static final String AGREED = PATH + "/" + FakePrices.AGREED;

    private final Browser browser = new Browser().as(FakePeople.ANA);

    /** A form as the page hands it out, with some of it typed anew. */
    private Seen sent(String path, Map<String, String> typed) {
        List<String> fields = new java.util.ArrayList<>();
        typed.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return browser.post(path, fields.toArray(String[]::new));
    }

    private static Map<String, String> form(String name, String sku, String from, String value) {
        return new java.util.HashMap<>(Map.of(
                "name", name,
                "kind", "percent-off",
                "sku", sku,
                "fromQuantity", from,
                "value", value,
                "since", "2026-11-01",
                "until", ""));
    }

    private PriceRequest kept(String name) {
        return browser.prices.all.values().stream()
                .filter(terms -> terms.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areListedWithWhatTheyGiveAndToWhom() {
        String all = browser.get(PATH).body();

        assertThat(all)
                .contains(
                        "Conditions de prix",
                        "Palier &lt;b&gt;12",
                        "-10 %",
                        "17,50",
                        "EPICERIE",
                        "Tous",
                        "2 conditions")
                .doesNotContain("<b>12", "9999");
        assertThat(browser.get(PATH + "?kind=net-price").body())
                .contains("Accord")
                .doesNotContain("Palier");
        assertThat(browser.get(PATH + "?customer=" + FakeCustomers.EPICERIE).body())
                .contains("Accord")
                .doesNotContain("Palier");
        assertThat(browser.get(PATH + "?search=palier").body())
                .contains("Palier")
                .doesNotContain("Accord");
        assertThat(browser.get(PATH + "?sku=NONE").body()).doesNotContain("Palier", "Accord");
    }

    @Test
    void theFileIsTheListThatIsShown() {
        Seen file = browser.post(PATH + "/export?kind=percent-off");

        assertThat(file.body()).contains("Palier", "Remise en %", ",10,", "EUR").doesNotContain("Accord");
        assertThat(browser.prices.exported).containsExactly(ConditionSelection.ALL.ofKinds(List.of("percent-off")));
    }

    @Test
    void oneIsMadeWithNumbersAsPeopleTypeThem() {
        Seen made = sent(PATH + "/new", form("Palier 24", "BOUGIE", "24", "12,5"));

        assertThat(made.header("Location")).isEqualTo(PATH);
        assertThat(kept("Palier 24").value()).isEqualTo(new BigDecimal("12.5"));
        assertThat(kept("Palier 24").until()).isEqualTo(DaySpan.LATEST);
        assertThat(browser.get(PATH).body()).contains("La condition est enregistrée", "Palier 24");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneAndAnotherOfTheSameNameIsRefused() {
        Map<String, String> form = form("Palier 24", "BOUGIE", "24", "12,5");
        sent(PATH + "/new", form);

        assertThat(sent(PATH + "/new", form).header("Location")).isEqualTo(PATH);
        Seen other = sent(PATH + "/new", form("Palier 24", "BOUGIE", "36", "15"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("Une autre condition porte ce nom", "value=\"36\"");
        assertThat(kept("Palier 24").fromQuantity()).isEqualTo(new BigDecimal("24"));
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() {
        Map<String, String> form = form("Palier <i>", "NO-SUCH", "some", "");
        form.put("since", "soon");
        Seen unreadable = sent(PATH + "/new", form);
        Seen unknown = sent(PATH + "/new", form("Palier 24", "NO-SUCH", "24", "5"));
        Map<String, String> both = form("Palier 24", "BOUGIE", "24", "5");
        both.put("family", "bougies");

        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body())
                .contains("Écrivez un nombre", "Choisissez un jour", "value=\"Palier &lt;i>\"", "value=\"some\"");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("id=\"sku-error\"");
        assertThat(sent(PATH + "/new", both).body()).contains("id=\"family-error\"");
        assertThat(browser.prices.all).hasSize(2);
    }

    @Test
    void oneIsChangedAndWhatSomebodyElseDidMeanwhileIsSaidOnce() {
        String page = browser.get(BREAK).body();
        Map<String, String> form = form("", "BOUGIE", "12", "20");
        form.putAll(Map.of(
                "was-kind", "percent-off",
                "was-sku", "BOUGIE",
                "was-fromQuantity", "12",
                "was-value", "10",
                "was-since", "2026-01-01",
                "was-until", ""));
        browser.prices.all.put(FakePrices.BREAK, FakePrices.terms("Palier <b>12", "percent-off", "", "12", "11"));

        Seen told = sent(BREAK, form);
        form.put("was-value", "11");
        Seen saved = sent(BREAK, form);

        assertThat(page).contains("value=\"10\"", "value=\"12\"");
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.body())
                .contains("elle donne maintenant -11", "value=\"20\"", "name=\"was-value\" value=\"11\"");
        assertThat(saved.header("Location")).isEqualTo(PATH);
        assertThat(Objects.requireNonNull(browser.prices.all.get(FakePrices.BREAK))
                        .value())
                .isEqualTo(new BigDecimal("20"));
    }

    @Test
    void oneIsTakenAway() {
        browser.post(BREAK + "/remove");

        assertThat(browser.prices.all).containsOnlyKeys(FakePrices.AGREED);
        assertThat(browser.get(BREAK).status()).isEqualTo(404);
    }

    @Test
    void aProductShowsThoseThatAreForIt() {
        assertThat(browser.get("/products/" + FakeProducts.CANDLE).body())
                .contains("href=\"" + BREAK, "href=\"" + AGREED, "/price-conditions?sku=BOUGIE", "new?sku=BOUGIE");
    }

    @Test
    void nobodySeesAPriceThatIsNotForThemAndWhoSeesOneDoesNotChangeIt() {
        browser.people.make(FakePeople.WIM, "buyer", new Reach.Organisation(FakeCustomers.MALLORY));
        browser.as(FakePeople.WIM);

        assertThat(browser.get(PATH).body()).contains("12").doesNotContain("Accord");
        assertThat(browser.get(AGREED).status()).isEqualTo(404);
        assertThat(browser.get(BREAK).body()).contains("disabled").doesNotContain("/remove");
        assertThat(sent(BREAK, form("", "BOUGIE", "1", "99")).status()).isEqualTo(403);
        assertThat(browser.get(PATH + "/new").status()).isEqualTo(403);
        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));
        browser.as(FakePeople.WIM);
        for (String path : List.of(PATH, AGREED, BREAK)) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(browser.get("/products/" + FakeProducts.CANDLE).body()).doesNotContain("Palier", "Price conditions");
    }
}
