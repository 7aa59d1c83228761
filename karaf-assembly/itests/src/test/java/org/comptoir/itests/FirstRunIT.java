// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that was empty is set up in a browser, and killed again and again while it is. */
class FirstRunIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final Map<String, String> COMPANY = Map.of(
            "legalName",
            "Épicerie & Fils",
            "legalForm",
            "SARL au capital de 10 000 €, RCS Lyon",
            "country",
            "FR",
            "siren",
            "904 127 362",
            "siret",
            "904 127 362 00013",
            "line1",
            "8 place du Marché",
            "postcode",
            "69001",
            "city",
            "Lyon");

    private final Server server = Server.start();
    private final SignedIn camille = SignedIn.nobody(server);

    /** Days after midnight and around new year do no harm: they lie within one year by law. */
    private final LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(40);

    private final LocalDate last = LocalDate.of(first.getYear() + 1, 12, 31);

    @AfterEach
    void stop() {
        server.close();
    }

    private String token() throws IOException {
        return Files.readString(server.data().resolve("setup-token")).strip();
    }

    private void killed() {
        server.kill();
        server.restart();
    }

    private static String way(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> tax(String number) {
        return camille.post(
                "/set-up/tax",
                Map.of(
                        "regime",
                        "franchise",
                        "vatNumber",
                        number,
                        "yearFrom",
                        first.toString(),
                        "yearTo",
                        last.toString()));
    }

    private HttpResponse<String> found() {
        return camille.post(
                "/set-up/you", Map.of("name", "Camille", "email", EMAIL, "password", PASSWORD, "again", PASSWORD));
    }

    @Test
    void aServerThatIsKilledAtAnyStepGoesOnWhereItWasAndFoundsNothingTwice() throws IOException {
        String token = token();
        assertThat(server.log()).contains("event=set-up-waits", "setup-token").doesNotContain(token);
        assertThat(way(camille.get("/sign-in"))).isEqualTo("303 /set-up");
        assertThat(way(camille.post("/set-up", Map.of("token", "guessed")))).isEqualTo("422 ");
        assertThat(way(camille.post("/set-up", Map.of("token", token)))).isEqualTo("303 /set-up/database");
        killed();

        assertThat(camille.get("/set-up/database").body()).contains("Apache Derby", "--db jdbc:postgresql:");
        assertRefusedAtItsField();
        assertThat(way(camille.post("/set-up/company", COMPANY))).isEqualTo("303 /set-up/tax");
        killed();

        assertThat(way(camille.get("/set-up"))).isEqualTo("303 /set-up/tax");
        assertThat(camille.get("/set-up/company").body()).contains("value=\"904127362\"", "Épicerie &amp; Fils");
        assertThat(camille.get("/set-up/tax").body()).contains("value=\"FR04904127362\"");
        assertThat(tax("FR05904127362").body()).contains("id=\"vatNumber-error\"");
        assertThat(way(tax(""))).isEqualTo("303 /set-up/you");
        killed();

        camille.forgetCookies();
        assertThat(camille.get("/set-up").body()).contains("name=\"token\"").doesNotContain("Épicerie");
        assertThat(way(camille.get("/set-up/you"))).isEqualTo("303 /set-up");
        assertThat(way(camille.post("/set-up", Map.of("token", token)))).isEqualTo("303 /set-up/you");
        assertThat(camille.get("/set-up/tax").body()).contains("value=\"" + first + "\"", "value=\"" + last + "\"");
        assertThat(way(found())).startsWith("303 /sign-in/app");
        killed();

        assertTokenIsWorthNothing(token);
        assertThat(way(camille.post("/sign-in", Map.of("email", EMAIL, "password", PASSWORD))))
                .startsWith("303 /sign-in/app");
        camille.enrol();
        assertThat(way(camille.get("/set-up"))).isEqualTo("303 /set-up/extras");
        killed();

        assertThat(camille.get("/").body()).contains("href=\"/set-up/extras\"");
        assertThat(camille.get("/set-up/extras").body()).contains("7");
        assertThat(way(camille.post("/set-up/extras", Map.of("_csrf", camille.token()))))
                .isEqualTo("303 /");
        assertThat(camille.get("/").body())
                .doesNotContain("href=\"/set-up/extras\"")
                .contains("class=\"to-do\" href=\"/products\"", "href=\"/users/invite\"", "href=\"/first-steps\"");
        assertWhatWasSaidHasItsEffect();
        assertDemoComesAndGoesWhileTheBooksStayProven();
    }

    private void assertRefusedAtItsField() {
        Map<String, String> wrong = new HashMap<>(COMPANY);
        wrong.put("siren", "904127363");
        HttpResponse<String> refused = camille.post("/set-up/company", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"siren-error\"", "value=\"904127363\"");
        assertThat(way(camille.get("/set-up"))).isEqualTo("303 /set-up/database");
    }

    private void assertTokenIsWorthNothing(String token) {
        assertThat(server.data().resolve("setup-token")).doesNotExist();
        SignedIn stranger = SignedIn.nobody(server);
        assertThat(way(stranger.get("/set-up"))).isEqualTo("303 /sign-in");
        assertThat(way(stranger.post("/set-up", Map.of("token", token)))).isEqualTo("303 /sign-in");
        assertThat(way(stranger.post("/set-up/company", COMPANY))).isEqualTo("303 /sign-in");
        Merchant.Answer answer = Merchant.with(server, "")
                .post("setup", "{\"token\":\"" + token + "\",\"companyCode\":\"epicerie-fils\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("setup.done");
    }

    /** A demo company with everything in it, killed on its way in, and closed without a gap in what is proven. */
    private void assertDemoComesAndGoesWhileTheBooksStayProven() throws IOException {
        assertThat(camille.get("/").body()).doesNotContain("demo-banner");
        assertThat(way(camille.post("/demo/load", Map.of("_csrf", camille.token()))))
                .isEqualTo("303 /demo");
        killed();

        assertThat(camille.get("/").body()).contains("demo-banner", "href=\"/demo\"");
        String[] sales = login("sales@maison-lenoir.example");
        SignedIn visitor = SignedIn.nobody(server);
        assertThat(way(visitor.post("/sign-in", Map.of("email", sales[0], "password", sales[1]))))
                .isEqualTo("303 /");
        assertThat(visitor.get("/products").body()).contains("demo-banner", "BOU-FIG");
        assertThat(camille.get("/orders").body()).doesNotContain("Maison Lenoir");

        assertThat(way(camille.post("/demo/remove", Map.of("_csrf", camille.token()))))
                .isEqualTo("303 /demo");

        assertThat(camille.get("/").body()).doesNotContain("demo-banner");
        assertThat(way(visitor.get("/products"))).startsWith("303 /sign-in");
        assertThat(way(visitor.post("/sign-in", Map.of("email", sales[0], "password", sales[1]))))
                .isEqualTo("422 ");
        killed();
        assertThat(camille.get("/").body()).doesNotContain("demo-banner");
        assertThat(server.shell("comptoir:verify --json").ok().out()).doesNotContain("false");
    }

    /** E-mail and password of somebody of the demo, who come seconds after the company. */
    private String[] login(String email) throws IOException {
        for (int i = 0; i < 120; i++) {
            Path file = server.data().resolve("demo-people");
            boolean there = server.shell("comptoir:user-list --company maison-lenoir --csv")
                    .out()
                    .contains("buyer-viewer@");
            for (String line : there ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith(email)) {
                    return line.split(" ");
                }
            }
        }
        throw new AssertionError("the demo has no people");
    }

    /** One company and one person; no VAT under the small-business scheme; books from the day that was said. */
    private void assertWhatWasSaidHasItsEffect() {
        assertThat(server.shell("comptoir:user-list --csv").ok().out().lines().filter(line -> line.contains("@")))
                .hasSize(1);
        String made = server.shell("comptoir:apikey-create --company epicerie-fils --name x --role admin --json")
                .ok()
                .out();
        Matcher key = Pattern.compile("cptr_[A-Za-z0-9_-]{43}").matcher(made);
        assertThat(key.find()).as(made).isTrue();
        Merchant shop = Merchant.with(server, key.group());
        assertThat(shop.get("company").ok().text("/legalForm")).startsWith("SARL au capital");
        shop.post("customers", """
                {"code":"ANNA","kind":"consumer","name":"Anna",\
                "billing":{"line1":"1 rue","postcode":"21000","city":"Dijon","country":"FR"}}""").ok();
        shop.post("products", """
                {"sku":"BOUGIE-FIGUIER","name":"Bougie","price":{"amount":"19.90","currency":"EUR"},\
                "standardCost":"9.2"}""").ok();
        String order =
                shop.post("orders", Merchant.candles("ANNA", 1)).ok().body().toString();
        assertThat(order).contains("VATEX-FR-FRANCHISE");
        assertThat(camille.get("/").body()).doesNotContain("class=\"to-do\" href=\"/products\"");
        assertThat(way(camille.get("/ledger/balance"))).startsWith("303 /ledger/balance?from=" + first + "&to=");
    }
}
