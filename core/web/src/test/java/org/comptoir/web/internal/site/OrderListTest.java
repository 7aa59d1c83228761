// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.Sort;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** What holds for lists, tried on the one of orders. */
class OrderListTest {

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private static List<String> numbers(Seen page) {
        return Pattern.compile(">(20261120-[a-z]+)<")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String way(Seen page, String id) {
        Matcher found =
                Pattern.compile("id=\"" + id + "\"[^>]*href=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as(id).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static boolean leads(Seen page, String id) {
        return page.body().contains("id=\"" + id + "\"");
    }

    @Test
    void theWholeStateStandsInTheAddress() {
        Seen page = browser.get(
                "/orders?search=marche&state=draft&state=invoiced&from=2026-11-01&to=2026-11-30&sort=gross&customer="
                        + FakeCustomers.EPICERIE);

        assertThat(numbers(page)).containsExactly("20261120-invoiced", "20261120-draft");
        assertThat(page.body())
                .contains(
                        "value=\"marche\"",
                        "value=\"draft\" checked",
                        "value=\"invoiced\" checked",
                        "name=\"from\" type=\"date\" value=\"2026-11-01\"",
                        "form=\"filters\" name=\"sort\" value=\"gross\"",
                        "form=\"filters\" name=\"customer\" value=\"" + FakeCustomers.EPICERIE,
                        "aria-sort=\"ascending\"",
                        "Client : Épicerie du Marché",
                        "(6)")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void pagesLeadBothWaysAndSortingBeginsAnew() {
        Seen first = browser.get("/orders");
        Seen second = browser.get(way(first, "list-next"));

        assertThat(numbers(first)).containsExactly("20261120-draft", "20261120-confirmed");
        assertThat(numbers(second)).containsExactly("20261120-invoiced");
        assertThat(leads(first, "list-previous")).isFalse();
        assertThat(leads(second, "list-next")).isFalse();
        assertThat(numbers(browser.get(way(second, "list-previous")))).isEqualTo(numbers(first));
        assertThat(way(second, "sort-gross")).isEqualTo("/orders?sort=-gross");
        assertThat(way(browser.get("/orders?sort=-gross"), "sort-gross")).isEqualTo("/orders?sort=gross");
        assertThat(way(first, "sort-ordered-on")).isEqualTo("/orders?sort=orderedOn");
        assertThat(leads(first, "sort-number")).isFalse();
    }

    @Test
    void aPartIsTheRowsWithWhatElseChangesAndSaysItsAddress() {
        browser.htmx = true;

        Seen part = browser.get("/orders?search=mallory&from=&to=&state=confirmed");

        assertThat(part.body())
                .contains("<div id=\"list\"", "hx-swap-oob=\"innerHTML:#list-count\"", "1 commande", "(2)")
                .doesNotContain("<html", "20261120-draft");
        assertThat(part.header("HX-Push-Url")).isEqualTo("/orders?search=mallory&state=confirmed");
    }

    @Test
    void whatAnAddressSaysThatNobodyKnowsIsLeftOutAndToldAsItIs() {
        Seen page = browser.get("/orders?state=lost&state=draft&sort=colour&cursor=x&from=soon&customer=pty_x&wild=1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(numbers(page)).containsExactly("20261120-draft");
        assertThat(page.body())
                .contains("« État » n’a pas été pris en compte", "« Tri »", "« Du »", "« Client »")
                .doesNotContain("wild");
        Seen cursor = browser.get("/orders?cursor=x");
        assertThat(numbers(cursor)).hasSize(FakeOrders.PAGE);
        assertThat(cursor.body()).contains("« Page » n’a pas été pris en compte");
        assertThat(browser.get("/orders?from=2026-12-01&to=2026-11-01").body())
                .contains("« Du » n’a pas été pris en compte. Le premier jour vient après le dernier");
        assertThat(browser.get("/orders?search=" + "x".repeat(101)).body()).contains("« Recherche »");
    }

    @Test
    void aCustomerOfSomebodyElseIsAsUnknownAsOneThatIsNot() {
        browser.people.make(FakePeople.WIM, "buyer-viewer", new Reach.Organisation(FakeCustomers.EPICERIE));
        Browser buyer = browser.as(FakePeople.WIM);

        Seen foreign = buyer.get("/orders?customer=" + FakeCustomers.MALLORY);

        assertThat(foreign.body())
                .doesNotContain("Mallory", "20261120-confirmed")
                .contains("role=\"alert\"");
        assertThat(numbers(foreign)).containsExactly("20261120-draft", "20261120-invoiced");
    }

    @Test
    void whatOthersWroteIsTextAndNothingElse() {
        for (String path : List.of("/orders", "/orders?customer=" + FakeCustomers.MALLORY, "/customers")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("Mallory &lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert");
        }
        assertThat(browser.get("/orders?search=%22%3E%3Cscript%3Ealert(1)").body())
                .doesNotContain("<script>alert", "\"><script");
    }

    @Test
    void nothingFoundLeadsBackToAllAndNothingAtAllSaysWhatItIs() {
        assertThat(browser.get("/orders?search=nobody").body())
                .contains("Rien ne répond", "href=\"/orders\"", "Tout afficher");
        browser.orders.all.clear();
        assertThat(browser.get("/orders").body())
                .contains("Une commande est ce qu’un client attend de vous", "href=\"/api-keys\"")
                .doesNotContain("/orders/export");
        assertThat(browser.as(FakePeople.MARC).get("/orders").body())
                .as("who may make no keys is not sent there")
                .doesNotContain("href=\"/api-keys\"");
    }

    @Test
    void theTotalIsShownToWhoAsksForIt() {
        Seen page = browser.get("/orders?state=draft&state=invoiced");
        assertThat(page.body()).contains("state=draft&amp;state=invoiced&amp;sums=1");

        assertThat(browser.get("/orders?state=draft&state=invoiced&sums=1").body())
                .contains("Total TTC", "48,00");
    }

    @Test
    void aFileHoldsWhatTheFiltersLeaveInTheOrderOfTheListAndRunsNothing() {
        Seen page = browser.get("/orders?sort=gross&search=mallory");
        assertThat(page.body()).contains("action=\"/orders/export?search=mallory&amp;sort=gross\"");

        Seen file = browser.post("/orders/export?search=mallory&sort=gross");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"orders.csv\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.body())
                .isEqualTo(
                        "\ufeffNuméro,Date,Client,Code client,Référence,Entrepôt,État,Total HT,TVA,Total TTC,Devise\r\n"
                                + "20261120-confirmed,2026-11-22,Mallory <script>alert(1)</script>,'=MALLORY,"
                                + "BC-17 <script>alert(2)</script>,main,Confirmée,20.00,4.00,24.00,EUR\r\n");
        assertThat(browser.orders.exported)
                .containsExactly(OrderSelection.ALL.matching("mallory").by(Sort.ascending("gross")));
    }

    @Test
    void aFileOfWhatNobodyKnowsIsNoneAndTheListSaysWhy() {
        Seen page = browser.post("/orders/export?state=lost&from=2026-11-01");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/orders?from=2026-11-01");
        assertThat(browser.orders.exported).isEmpty();
        assertThat(browser.get("/orders/export").status()).as("by a form alone").isEqualTo(405);
    }

    @Test
    void aFileThatNamesCustomersAsksForAFreshProofAndComesBackToTheSameList() {
        browser.clock.advance(Duration.ofMinutes(6));

        assertThat(asked("/customers/export?kind=consumer&sort=name"))
                .isEqualTo("/confirm?next=%2Fcustomers%3Fkind%3Dconsumer%26sort%3Dname");
        assertThat(asked("/orders/export?state=draft")).isEqualTo("/confirm?next=%2Forders%3Fstate%3Ddraft");
        assertThat(asked("/invoices/export?sort=gross")).isEqualTo("/confirm?next=%2Finvoices%3Fsort%3Dgross");
        assertThat(browser.customers.exported).isEmpty();
        assertThat(browser.orders.exported).isEmpty();
        assertThat(browser.post("/products/export").status())
                .as("of goods, and of nobody")
                .isEqualTo(200);

        browser.as(FakePeople.ANA);

        assertThat(browser.post("/orders/export").status()).isEqualTo(200);
        assertThat(browser.post("/invoices/export").status()).isEqualTo(200);
    }

    private String asked(String export) {
        Seen page = browser.post(export);
        assertThat(page.status()).as(export).isEqualTo(303);
        return page.header("Location");
    }

    @Test
    void whoIsNotSignedInComesBackToTheSameList() {
        Browser nobody = new Browser();

        assertThat(nobody.get("/orders?state=draft&sort=gross").header("Location"))
                .isEqualTo("/sign-in?next=%2Forders%3Fstate%3Ddraft%26sort%3Dgross");
    }

    @Test
    void aWarehouseSeesWhatItPicksAndNoPrice() {
        browser.as(FakePeople.WIM);
        assertThat(browser.get("/orders").status()).isEqualTo(403);
        assertThat(browser.post("/orders/export").status()).isEqualTo(403);
        assertThat(browser.get("/customers").status()).isEqualTo(403);

        Seen picks = browser.get("/pick-lists?sort=-gross&state=draft");

        assertThat(numbers(picks)).containsExactly("20261120-confirmed");
        assertThat(picks.body())
                .contains("“Sort” was left out", "“State” was left out", "href=\"/pick-lists\"")
                .doesNotContain("€", "24.00", "Mallory", "href=\"/orders\"", "href=\"/customers\"");
        assertThat(browser.post("/pick-lists/export").body()).doesNotContain("24.00", "Mallory");
        assertThat(numbers(browser.get("/pick-lists?search=confirmed"))).containsExactly("20261120-confirmed");
        for (String hidden : List.of("Mallory", "MALLORY", "BC-17")) {
            assertThat(numbers(browser.get("/pick-lists?search=" + hidden)))
                    .as(hidden)
                    .isEmpty();
        }
        assertThat(browser.get("/").body()).contains("href=\"/pick-lists\"").doesNotContain("href=\"/orders\"");
    }

    @Test
    void daysThatAreOnlyBegunAreOpenAtTheOtherEnd() {
        assertThat(numbers(browser.get("/orders?from=2026-11-23"))).containsExactly("20261120-draft");
        assertThat(numbers(browser.get("/orders?to=2026-11-21"))).containsExactly("20261120-invoiced");
        assertThat(LocalDate.of(2026, 11, 23))
                .isEqualTo(browser.orders.all.get(FakeOrders.DRAFT).orderedOn());
    }
}
