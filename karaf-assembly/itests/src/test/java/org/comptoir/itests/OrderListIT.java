// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders in a browser: found, narrowed, taken along as a file, confirmed; and what somebody else makes of the same pages. */
class OrderListIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String SCRIPT = "Mallory <script>alert(1)</script>";

    private static Server server;
    private static Merchant merchant;
    private static SignedIn camille;

    @BeforeAll
    static void start() {
        server = Server.start(Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD));
        merchant = Merchant.open(server);
        camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
        merchant.post("customers", """
                        {"code":"MALLORY","kind":"consumer","name":"%s","billing":{"line1":"1 rue","postcode":"21000",\
                        "city":"Dijon","country":"FR"}}""".formatted(SCRIPT)).ok();
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

    private static String ordered(String customer) {
        return merchant.post("orders", Merchant.candles(customer, 3)).ok().text("/id");
    }

    @Test
    void anOrderIsFoundNarrowedExportedAndConfirmed() {
        String wanted = ordered("MALLORY");
        String other = ordered("EPICERIE");

        String all = camille.get("/orders").body();
        assertThat(all)
                .contains("/orders/" + wanted, "/orders/" + other, "Mallory &lt;script&gt;")
                .doesNotContain("<script>alert");
        String narrowed = camille.get("/orders?search=mallory&state=draft").body();
        assertThat(narrowed).contains("/orders/" + wanted).doesNotContain("/orders/" + other);
        assertThat(camille.get("/orders?state=lost&search=mallory").body())
                .contains("/orders/" + wanted, "role=\"alert\"");

        HttpResponse<String> file = camille.post(
                found("action=\"(/orders/export[^\"]*)\"", narrowed).replace("&amp;", "&"),
                Map.of("_csrf", camille.token()));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("orders.csv");
        assertThat(file.body()).contains("MALLORY").doesNotContain("EPICERIE");
        assertThat(merchant.get("audit?action=order.exported").ok().body().toString())
                .contains("order.exported")
                .doesNotContainIgnoringCase("mallory");

        String page = camille.get("/orders/" + wanted).body();
        Map<String, String> form =
                Map.of("_csrf", camille.token(), "key", found("name=\"key\" value=\"([^\"]+)\"", page));
        for (int i = 0; i < 2; i++) {
            assertThat(camille.post("/orders/" + wanted + "/confirm", form).statusCode())
                    .as("sent " + (i + 1) + " times")
                    .isEqualTo(303);
        }
        assertThat(merchant.get("orders/" + wanted).ok().text("/state")).isEqualTo("confirmed");
        assertThat(camille.get("/orders?search=mallory&state=draft").body()).doesNotContain("/orders/" + wanted);
    }

    @Test
    void theApiAsksWithTheSameSelection() {
        String wanted = ordered("EPICERIE");
        String customer = merchant.get("orders/" + wanted).ok().text("/customer");

        String listed = merchant.get("orders?search=epicerie&state=draft&sort=-gross&customer=" + customer)
                .ok()
                .body()
                .toString();

        assertThat(listed).contains(wanted).doesNotContain("MALLORY");
        assertThat(merchant.get("orders?sort=colour").status()).isEqualTo(400);
    }

    @Test
    void aFileOfCustomersIsForWhoProvedThemselvesAMomentAgo() {
        HttpResponse<String> file = camille.post("/customers/export?search=mallory", Map.of("_csrf", camille.token()));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("MALLORY").doesNotContain("EPICERIE");
        assertThat(camille.post("/customers/export", Map.of()).statusCode())
                .as("a form of another site")
                .isEqualTo(403);
    }

    @Test
    void aWarehousePicksWithoutAPrice() {
        String order = ordered("EPICERIE");
        merchant.post("orders/" + order + "/confirm", "{}").ok();
        String link = server.shell(
                        "comptoir:user-create quai@lenoir.example --name Quai --role warehouse --language en --json")
                .ok()
                .out();
        SignedIn quai = SignedIn.invited(server, found("/invitation/([A-Za-z0-9_-]+)", link), PASSWORD);

        assertThat(quai.get("/pick-lists").body())
                .contains("/pick-lists/" + order)
                .doesNotContain("€", "/customers");
        assertThat(quai.get("/pick-lists/" + order).body()).contains("BOUGIE").doesNotContain("€");
        for (String path : List.of("/orders", "/orders/" + order, "/customers")) {
            assertThat(quai.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }
}
