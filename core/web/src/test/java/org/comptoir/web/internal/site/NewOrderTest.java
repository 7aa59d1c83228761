// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders taken at the counter. */
class NewOrderTest {

    private static final String PATH = "/orders/new";

    private final Browser browser = new Browser().as(FakePeople.ANA);
    private String key = "";

    @BeforeEach
    void open() {
        browser.stock.lies("main", "BOUGIE", "7");
        key = key(browser.get(PATH));
    }

    private static String key(Seen page) {
        return found("name=\"key\" value=\"([0-9a-f-]{36})\"", page);
    }

    private static String found(String pattern, Seen page) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern + " in " + page.body()).isTrue();
        return found.group(1);
    }

    /** @param lines SKU and quantity, one after the other */
    private Seen send(String act, String customer, String... lines) {
        List<String> fields =
                new ArrayList<>(List.of("do", act, "key", key, "customer", customer, "reference", "BC-9"));
        for (int i = 0; i < lines.length; i += 2) {
            fields.addAll(List.of("sku", lines[i], "quantity", lines[i + 1]));
        }
        return browser.post(PATH, fields.toArray(String[]::new));
    }

    private static List<String> asked(OrderRequest request) {
        return request.lines().stream()
                .map(line -> line.sku() + " " + line.quantity().toPlainString())
                .toList();
    }

    @Test
    void isBegunFromThePaletteByWhoTakesOrdersAlone() {
        assertThat(browser.get("/").body()).contains("id=\"palette-own/orders/new\"");
        assertThat(browser.get("/orders").body()).contains("<a class=\"btn btn-primary\" href=\"/orders/new\">");

        browser.as(FakePeople.MARC);
        assertThat(browser.get("/").body()).doesNotContain("/orders/new");
        assertThat(browser.get("/orders").body()).doesNotContain("/orders/new");
        for (String path : List.of(PATH, PATH + "/customers?q=epicerie", PATH + "/products?q=bougie")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(send("confirm", "EPICERIE", "BOUGIE", "2").status()).isEqualTo(403);
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void isSavedAndConfirmedInOneStepAndTellsItsNumber() {
        Seen sent = send("confirm", "EPICERIE", "BOUGIE", "2", "", "", "EMBALLAGE", "1");

        assertThat(sent.status()).isEqualTo(303);
        OrderRequest request = browser.orders.requests.get(0);
        assertThat(asked(request)).containsExactly("BOUGIE 2", "EMBALLAGE 1");
        assertThat(request.customerCode()).isEqualTo("EPICERIE");
        assertThat(request.reference()).isEqualTo("BC-9");
        assertThat(browser.orders.steps).containsExactly("confirm");
        Seen order = browser.get(sent.header("Location"));
        assertThat(order.body()).contains("La commande 20261122-new0 est confirmée", "Confirmée", "50,16");
    }

    @Test
    void isSavedAsADraftByAnotherButton() {
        Seen sent = send("draft", "EPICERIE", "BOUGIE", "2");

        assertThat(browser.orders.steps).isEmpty();
        assertThat(browser.get(sent.header("Location")).body()).contains("enregistrée en brouillon", "Brouillon");
    }

    @Test
    void isSavedOnceHoweverOftenItIsSent() {
        String first = send("confirm", "EPICERIE", "BOUGIE", "2").header("Location");

        assertThat(send("confirm", "EPICERIE", "BOUGIE", "2").header("Location"))
                .isEqualTo(first);
        assertThat(browser.orders.requests).hasSize(1);

        Seen other = send("confirm", "EPICERIE", "BOUGIE", "3");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("déjà été enregistrée", "value=\"BOUGIE\"", "value=\"3\"");
        assertThat(key(other)).isNotEqualTo(key);
        assertThat(browser.orders.requests).hasSize(1);
    }

    @Test
    void eachThingThatIsWrongIsSaidWhereItIsAndNothingIsLost() {
        Seen page = send(
                "confirm", "bou", "BOUG", "1", "=SAVON", "2", "BOUGIE", "1,5", "BOUGIE", "", "", "4", "nothing", "1");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "7 points empêchent",
                        "href=\"#customer\">Ce client n’existe pas",
                        "href=\"#sku-0\">Ligne 1 : Choisissez parmi : BOUGIE",
                        "href=\"#sku-1\">Ligne 2 : Cet article n’est plus vendu",
                        "href=\"#quantity-2\">Ligne 3 : ",
                        "href=\"#quantity-3\">Ligne 4 : Combien",
                        "href=\"#sku-4\">Ligne 5 : Quel article",
                        "href=\"#sku-5\">Ligne 6 : Cet article n’existe pas")
                .contains("value=\"bou\"", "value=\"BOUG\"", "value=\"1,5\"", "value=\"nothing\"", "value=\"BC-9\"")
                .doesNotContain("<script>alert", "??");
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void whatTheServiceAloneKnowsIsSaidAtItsLineAndTheOthersArePriced() {
        browser.orders.refusedSku = "BOUGIE";

        Seen page = send("confirm", "EPICERIE", "EMBALLAGE", "1", "BOUGIE", "2");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#sku-1\"", "Sur 2 lignes, 1 ont un prix", "2,40");
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void goodsThatAreNotThereAreSaidAtEachLineThatWantsThem() {
        browser.orders.shortOfStock = true;

        Seen page = send("confirm", "EPICERIE", "BOUGIE", "5", "EMBALLAGE", "99", "BOUGIE", "3");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#quantity-2\">Ligne 3 : Plus que le disponible : 7")
                .doesNotContain("href=\"#quantity-0\"", "href=\"#quantity-1\"");
        assertThat(send("draft", "EPICERIE", "BOUGIE", "5", "BOUGIE", "3").status())
                .as("a draft promises nothing")
                .isEqualTo(303);
    }

    @Test
    void aRefusalOfTheStockThatNobodySeesAnyMoreIsSaidAllTheSame() {
        browser.orders.shortOfStock = true;

        Seen page = send("confirm", "EPICERIE", "BOUGIE", "1");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#quantity-0\"");
    }

    @Test
    void isPricedWhileItIsTypedWithoutAWordAboutWhatIsNotThereYet() {
        browser.htmx = true;
        Seen part = send("price", "épicerie du marché", "bougie", "2", "EMBALLAGE", "", "lost", "1");

        assertThat(part.status()).isEqualTo(200);
        assertThat(part.body())
                .doesNotContain("<!DOCTYPE", "Combien", "empêche")
                .contains("47,76", "Bougie &lt;script&gt;", "Cet article n’existe pas", "À partir de 10", ">7<")
                .contains("Prix de base", "Épicerie du Marché");
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void rowsOfASpreadsheetBecomeLinesAndNoneIsDropped() {
        Seen page = browser.post(
                PATH,
                "do",
                "add",
                "key",
                key,
                "customer",
                "EPICERIE",
                "sku",
                "EMBALLAGE",
                "quantity",
                "1",
                "sku",
                "",
                "quantity",
                "",
                "pasted",
                "BOUGIE\t3\r\n\r\nunknown\t2\nBOUGIE\t1\tremark\n\t5\nEMBALLAGE;2");

        assertThat(values("sku", page))
                .containsExactly("EMBALLAGE", "BOUGIE", "unknown", "BOUGIE", "", "EMBALLAGE", "");
        assertThat(values("quantity", page)).startsWith("1", "3", "2", "1\tremark", "5", "2");
        assertThat(page.body()).contains("Cet article n’existe pas", "Quel article");

        String many = "BOUGIE\t1\n".repeat(201);
        Seen refused = browser.post(PATH, "do", "add", "key", key, "customer", "EPICERIE", "pasted", many);
        assertThat(refused.body()).contains("200 lignes au plus", "BOUGIE\t1\nBOUGIE");
        assertThat(values("sku", refused)).containsExactly("");
    }

    /** Of the form, not of the pattern that the browser makes more lines of. */
    private static List<String> values(String name, Seen page) {
        String form = page.body().substring(0, page.body().indexOf("<template"));
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map(field -> field.group(1))
                .toList();
    }

    @Test
    void worksWithoutScriptByItsButtons() {
        assertThat(values("sku", browser.get(PATH))).containsExactly("");
        Seen added = send("add", "EPICERIE", "BOUGIE", "2");
        assertThat(added.status()).isEqualTo(200);
        assertThat(values("sku", added)).containsExactly("BOUGIE", "");
        assertThat(key(added)).as("nothing was saved under it").isEqualTo(key);
        Seen less = send("remove-0", "EPICERIE", "BOUGIE", "2", "EMBALLAGE", "1");
        assertThat(values("sku", less)).containsExactly("EMBALLAGE", "");
        assertThat(values("sku", send("remove-7", "EPICERIE", "BOUGIE", "2"))).containsExactly("BOUGIE", "");
    }

    @Test
    void goodsGoWhereItIsChosen() {
        assertThat(send("price", "EPICERIE", "BOUGIE", "1").body()).contains("<select", "1 rue Neuve", "2 rue Basse");

        browser.post(
                PATH,
                "do",
                "draft",
                "key",
                key,
                "customer",
                "EPICERIE",
                "address",
                "billing",
                "sku",
                "BOUGIE",
                "quantity",
                "1");

        assertThat(browser.orders.requests.get(0).shipTo()).isNotNull();
        assertThat(String.valueOf(browser.orders.requests.get(0).shipTo())).contains("1 rue Neuve");
    }

    @Test
    void anOrderIsTakenAgainFromItsPage() {
        String from = "/orders/new?from=" + FakeOrders.CONFIRMED;
        assertThat(browser.get("/orders/" + FakeOrders.CONFIRMED).body()).contains("href=\"" + from);

        Seen page = browser.get(from);

        assertThat(values("customer", page)).containsExactly("=MALLORY");
        assertThat(page.body()).contains("data-fresh=\"false\"");
        assertThat(values("sku", page)).containsExactly("BOUGIE", "");
        assertThat(values("quantity", page)).startsWith("2");
        assertThat(browser.get("/orders/new?from=ord_x").status()).isIn(400, 404);
        browser.as(FakePeople.MARC);
        assertThat(browser.get("/orders/" + FakeOrders.CONFIRMED).body()).doesNotContain("/orders/new");
    }

    @Test
    void nobodyFindsCustomersBeyondTheirReach() {
        browser.people.make(FakePeople.ANA, "sales", new Reach.Organisation(FakeCustomers.MALLORY));
        browser.as(FakePeople.ANA);
        browser.htmx = true;

        assertThat(browser.get(PATH + "/customers?q=example").body()).doesNotContain("EPICERIE");
        assertThat(send("price", "EPICERIE", "BOUGIE", "1").body()).contains("ne vous est pas confié");
        browser.htmx = false;
        assertThat(send("confirm", "EPICERIE", "BOUGIE", "1").status()).isEqualTo(422);
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void suggestionsAnswerWhatWasAskedAndAreNoPage() {
        browser.htmx = true;
        Seen products = browser.get(PATH + "/products?q=bou");
        assertThat(products.body())
                .contains("data-answers=\"bou\"", "data-value=\"BOUGIE\"", "role=\"option\"", "1 résultat")
                .doesNotContain("<script>", "<html");
        assertThat(browser.get(PATH + "/products?q=savon").body())
                .as("no longer sold")
                .doesNotContain("role=\"option\"");
        assertThat(browser.get(PATH + "/customers?q=e").body()).as("one letter").doesNotContain("role=\"option\"");
        assertThat(browser.get(PATH + "/customers?q=" + "x".repeat(300)).status())
                .isEqualTo(200);
        browser.htmx = false;
        assertThat(browser.get(PATH + "/products?q=bou").header("Location")).isEqualTo(PATH);
    }

    @Test
    void whoseSessionEndedSignsInAndComesBack() {
        browser.cookies.remove(Cookies.SESSION);

        assertThat(send("confirm", "EPICERIE", "BOUGIE", "1").header("Location"))
                .isEqualTo("/sign-in?next=%2Forders%2Fnew");
        browser.htmx = true;
        Seen part = send("price", "EPICERIE", "BOUGIE", "1");
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/sign-in?next=%2Forders%2Fnew");
        assertThat(browser.orders.requests).isEmpty();
    }

    /** To guess between a thousand and one would be dear. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|2",
                "1 200|1200",
                "3,0|3",
                "4.0|4",
                "1,000|",
                "1.000|",
                "12.345,5|",
                "0|",
                "-2|",
                "1e9|",
                "½|",
                "x|",
                "1,25|"
            })
    void quantitiesAreReadAsPeopleWriteThem(String typed, String meant) {
        Seen sent = send("draft", "EPICERIE", "BOUGIE", typed);

        if (meant == null) {
            assertThat(sent.status()).as(typed).isEqualTo(422);
            assertThat(sent.body()).contains("href=\"#quantity-0\"", "value=\"" + typed + "\"");
        } else {
            assertThat(browser.orders.requests.get(0).lines().get(0).quantity())
                    .isEqualByComparingTo(new BigDecimal(meant));
        }
    }

    @Test
    void aCookieTellsNoNumberOfItsOwnMaking() {
        for (String told : Arrays.asList("order-placed~<script>", "order-placed~" + "1".repeat(80), "lost~1")) {
            browser.cookies.put(Cookies.NOTICE, told);
            assertThat(browser.get("/orders").body()).doesNotContain("<script>", "1111111111", "lost~");
        }
    }
}
