// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Finder;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** Records found from everywhere, by who may see them. */
class FindTest {

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private Seen part(String query) {
        browser.htmx = true;
        Seen part = browser.get("/find?q=" + query);
        browser.htmx = false;
        return part;
    }

    @Test
    void recordsOfAllKindsAreFoundAndLeadToTheirPages() {
        Seen orders = part("20261120-draft");
        assertThat(orders.status()).isEqualTo(200);
        assertThat(orders.body())
                .contains("href=\"/orders/" + FakeOrders.DRAFT + "\"", "Épicerie du Marché")
                .doesNotContain("/orders/" + FakeOrders.CONFIRMED, "<html");
        assertThat(part("epicerie").body())
                .contains("href=\"/customers/" + FakeCustomers.EPICERIE + "\"", "href=\"/invoices/", "href=\"/orders/");
        assertThat(part("bougie").body()).contains("href=\"/products/" + FakeProducts.CANDLE + "\"");
    }

    @Test
    void theAnswerSaysToWhichQuestion() {
        assertThat(part("zz%22%3Cb%3E").body())
                .contains("data-answers=\"zz&#34;")
                .doesNotContain("<b>", "role=\"option\"");
        assertThat(part("+bougie+").body()).contains("data-answers=\"bougie\"");
    }

    @Test
    void whatNothingCanFitIsAnsweredAsWell() {
        for (String odd : List.of("", "a", "x".repeat(300), "a%0Ab")) {
            Seen seen = part(odd);
            assertThat(seen.status()).as(odd).isEqualTo(200);
            assertThat(seen.body()).as(odd).doesNotContain("role=\"option\"", "palette-failed");
        }
    }

    @Test
    void nobodyFindsMoreThanTheyCanList() {
        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));
        browser.as(FakePeople.WIM);
        assertThat(part("epicerie").body()).doesNotContain("/customers/", "/invoices/", "\"/orders/", "picerie du");
        assertThat(part("2026").body()).contains("href=\"/pick-lists/" + FakeOrders.CONFIRMED + "\"");

        browser.people.make(FakePeople.MARC, "buyer", new Reach.Organisation(FakeCustomers.MALLORY));
        browser.as(FakePeople.MARC);
        assertThat(part("2026").body())
                .contains("/orders/" + FakeOrders.CONFIRMED)
                .doesNotContain("/orders/" + FakeOrders.DRAFT, "/orders/" + FakeOrders.INVOICED);
    }

    @Test
    void whoIsNotSignedInIsSentToTheDoor() {
        browser.cookies.clear();

        assertThat(part("bougie").status()).isEqualTo(401);
        assertThat(browser.get("/find?q=bougie").status()).isEqualTo(303);
    }

    @Test
    void aKindThatCannotBeAskedIsSaidAndTheOthersStand() {
        browser.find.addFinders(() -> List.of(new Finder(1, "menu/keys", "key", Access.SIGNED_IN, (text, visit) -> {
            throw new IllegalStateException("secret");
        })));
        browser.find.addFinders(
                () -> List.of(new Finder(2, "menu/users", "users", Access.needs("none"), (text, visit) -> {
                    throw new IllegalStateException("not theirs");
                })));

        Seen seen = part("bougie");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body())
                .contains("palette-failed", "/products/" + FakeProducts.CANDLE)
                .doesNotContain("secret");
        assertThat(seen.body().split("palette-failed", -1)).hasSize(2);
    }

    @Test
    void thePaletteOffersThePagesAndActsOfThisPersonAlone() {
        assertThat(browser.get("/").body())
                .contains("id=\"palette-own/orders\"", "id=\"palette-own/users/invite\"", "id=\"palette-own/account\"")
                .doesNotContain("<nav><a href=\"/users/invite\"");
        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));

        assertThat(browser.as(FakePeople.WIM).get("/").body())
                .contains("id=\"palette-own/pick-lists\"", "id=\"palette-own/account/sessions\"")
                .doesNotContain("palette-own/orders", "palette-own/users/invite", "palette-own/api-keys");
    }

    @Test
    void withoutScriptItIsAPage() {
        assertThat(browser.get("/find?q=bougie").body())
                .contains("<html", "value=\"bougie\"", "href=\"/products/" + FakeProducts.CANDLE + "\"", "résultat");
    }
}
