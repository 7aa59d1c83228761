// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders taken through the form of the pages, on the whole server: priced by the rules there, promised from the stock there. */
class NewOrderIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String PATH = "/orders/new";

    private static Server server;
    private static Merchant merchant;
    private static SignedIn camille;

    @BeforeAll
    static void start() {
        server = Server.start(Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD));
        merchant = Merchant.open(server);
        camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
        merchant.post("products", """
                {"sku":"BOUGIE-RARE","name":"Bougie rare","family":"rares",\
                "price":{"amount":"50","currency":"EUR"},"standardCost":"9.2"}""").ok();
        merchant.post("stock/openings", """
                {"lines":[{"sku":"BOUGIE-RARE","quantity":"4","unitCost":"9.2"}]}""").ok();
        merchant.post("price-conditions", """
                {"name":"figuier-50","kind":"net-price","sku":"BOUGIE-FIGUIER","fromQuantity":"50","value":"15"}""").ok();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    /** A form as the page has it. @param rows of a spreadsheet */
    private static Map<String, String> form(SignedIn person, String act, String customer, String rows) {
        Map<String, String> form = new HashMap<>();
        form.put("_csrf", person.token());
        form.put(
                "key", found("name=\"key\" value=\"([^\"]+)\"", person.get(PATH).body()));
        form.put("do", act);
        form.put("customer", customer);
        form.put("reference", "BC-2026-17");
        form.put("pasted", rows);
        return form;
    }

    private static int drafts() {
        return merchant.get("orders?state=draft").ok().body().at("/items").size();
    }

    @Test
    void anOrderIsPricedThenTakenOnceAndItsGoodsArePromised() {
        Map<String, String> form = form(camille, "price", "EPICERIE", "BOUGIE-FIGUIER\t3");
        assertThat(camille.post(PATH, form).body())
                .containsPattern("(À partir de|From) 50")
                .containsPattern("59[.,]70")
                .contains("Épicerie du Marché SARL");

        form.put("do", "confirm");
        HttpResponse<String> saved = camille.post(PATH, form);
        HttpResponse<String> again = camille.post(PATH, form);

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        String page = saved.headers().firstValue("Location").orElse("");
        assertThat(again.headers().firstValue("Location")).as("sent twice").contains(page);
        Merchant.Answer order =
                merchant.get("orders/" + page.substring("/orders/".length())).ok();
        assertThat(order.text("/state")).isEqualTo("confirmed");
        assertThat(order.text("/reference")).isEqualTo("BC-2026-17");
        assertThat(order.text("/net/minor")).isEqualTo("5970");
        assertThat(camille.get(page).body())
                .contains(order.text("/number"), "href=\"/orders/new?from=" + page.substring("/orders/".length()));
    }

    @Test
    void whatCannotBeSoldComesBackAsItWasTypedAndLeavesNoDraft() {
        int before = drafts();

        HttpResponse<String> refused = camille.post(
                PATH, form(camille, "confirm", "EPICERIE", "BOUGIE-RARE\t3\nNOTHING\t1\nBOUGIE-FIGUIER\tx\n"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#sku-1\"", "href=\"#quantity-2\"", "value=\"NOTHING\"", "value=\"x\"")
                .doesNotContain("href=\"#quantity-0\"");

        HttpResponse<String> shortOf =
                camille.post(PATH, form(camille, "confirm", "EPICERIE", "BOUGIE-RARE\t3\nBOUGIE-RARE\t2"));
        assertThat(shortOf.statusCode()).isEqualTo(422);
        assertThat(shortOf.body()).contains("href=\"#quantity-1\"").doesNotContain("href=\"#quantity-0\"");
        assertThat(drafts()).isEqualTo(before);

        HttpResponse<String> draft =
                camille.post(PATH, form(camille, "draft", "EPICERIE", "BOUGIE-RARE\t3\nBOUGIE-RARE\t2"));
        assertThat(draft.statusCode()).isEqualTo(303);
        assertThat(drafts()).isEqualTo(before + 1);
    }

    @Test
    void aSalesRepresentativeTakesOrdersOfTheirOwnCustomersAlone() {
        String link = server.shell(
                        "comptoir:user-create lea@lenoir.example --name Lea --role sales --language en --json")
                .ok()
                .out();
        SignedIn lea = SignedIn.invited(server, found("/invitation/([A-Za-z0-9_-]+)", link), PASSWORD);
        String user = found("(user_[a-z0-9]+)", link);

        HttpResponse<String> refused = lea.post(PATH, form(lea, "confirm", "EPICERIE", "BOUGIE-FIGUIER\t1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#customer\"").doesNotContain("Marché SARL");

        server.shell("comptoir:customer-assign EPICERIE " + user).ok();
        HttpResponse<String> taken = lea.post(PATH, form(lea, "confirm", "EPICERIE", "BOUGIE-FIGUIER\t1"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertThat(lea.post(PATH, form(lea, "confirm", "ANNA", "BOUGIE-FIGUIER\t1"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoPacksTakesNone() {
        String link = server.shell(
                        "comptoir:user-create quai@lenoir.example --name Quai --role warehouse --language en --json")
                .ok()
                .out();
        SignedIn quai = SignedIn.invited(server, found("/invitation/([A-Za-z0-9_-]+)", link), PASSWORD);

        for (String path : List.of(PATH, PATH + "/customers?q=epicerie", PATH + "/products?q=bougie")) {
            assertThat(quai.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(quai.post(PATH, Map.of("_csrf", quai.token(), "do", "confirm"))
                        .statusCode())
                .isEqualTo(403);
    }
}
