// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all pages, in both languages. */
class EveryPageTest {

    private static final List<String> AT_THE_DOOR = List.of(
            "/sign-in",
            "/sign-in/code",
            "/sign-in/recovery",
            "/sign-in/app",
            "/forgotten-password",
            "/set-up",
            "/invitation/i-1",
            "/reset/r-1",
            "/reset/unknown",
            "/nowhere");

    private static final List<String> BEHIND_IT = List.of(
            "/",
            "/first-steps",
            "/demo",
            "/find",
            "/find?q=bougie",
            "/account",
            "/account/password",
            "/account/app",
            "/account/passkeys",
            "/account/passkeys/new",
            "/account/sessions",
            "/confirm",
            "/users",
            "/users?q=nobody",
            "/users/invite",
            "/users/invite/buyer",
            "/users/" + FakePeople.MARC,
            "/users/" + FakePeople.ANA,
            "/api-keys",
            "/api-keys/new",
            "/audit",
            "/audit?area=odd&actor=x&action=x.&subject=x&from=never&cursor=%21&sort=colour",
            "/approvals",
            "/approvals?show=waiting",
            "/approvals?show=all",
            "/orders",
            "/orders?search=nothing+like+it",
            "/orders?state=draft&state=lost&from=2026-11-30&to=2026-11-01&customer=x&cursor=%21&sort=colour&sums=1",
            "/orders/new",
            "/orders/new?from=" + FakeOrders.CONFIRMED,
            "/orders/" + FakeOrders.DRAFT + "/edit",
            "/orders/" + FakeOrders.DRAFT,
            "/orders/" + FakeOrders.CONFIRMED,
            "/orders/" + FakeOrders.INVOICED,
            "/orders/" + FakeOrders.INVOICED + "/invoice",
            "/orders/" + FakeOrders.CONFIRMED + "/invoice",
            "/pick-lists",
            "/pick-lists/" + FakeOrders.CONFIRMED,
            "/pick-lists/" + FakeOrders.CONFIRMED + "/return",
            "/pick-lists/" + FakeOrders.INVOICED + "/return",
            "/customers",
            "/customers?kind=odd&country=xx",
            "/customers/" + FakeCustomers.EPICERIE,
            "/customers/" + FakeCustomers.MALLORY,
            "/products",
            "/products?status=odd&nature=odd&family=none&sort=cost",
            "/products/" + FakeProducts.CANDLE,
            "/products/" + FakeProducts.CANDLE + "/stock",
            "/stock",
            "/stock?state=odd&warehouse=none&atMost=few&sort=cost&cursor=%21",
            "/price-conditions",
            "/price-conditions?kind=odd&sku=x&customer=x&cursor=%21&sort=value",
            "/price-conditions/new?sku=BOUGIE",
            "/price-conditions/" + FakePrices.AGREED,
            "/imports",
            "/imports?state=odd&search=x&cursor=%21&sort=lines",
            "/imports/new",
            "/imports/" + FakeImports.CHECKED,
            "/imports/" + FakeImports.RUNNING,
            "/imports/" + FakeImports.UNDONE,
            "/products/" + FakeProducts.SOAP,
            "/products/" + FakeProducts.WRAPPING,
            "/invoices",
            "/invoices?type=odd&order=x&cursor=%21&sums=1",
            "/invoices/" + FakeInvoices.INVOICE,
            "/invoices/" + FakeInvoices.NOTE,
            "/invoices/" + FakeInvoices.INVOICE + "/credit",
            "/invoices/" + FakeInvoices.INVOICE + "/formats/factur-x/view",
            "/invoices/" + FakeInvoices.NOTE + "/credit",
            "/payments",
            "/payments?state=odd&gateway=none&order=x&customer=x&cursor=%21&sort=colour&sums=1",
            "/payments/" + FakePayments.PAID,
            "/webhooks",
            "/webhooks?outcome=refused&outcome=odd&hook=none&sort=colour&cursor=%21",
            "/webhooks/" + FakeDeliveries.TAKEN,
            "/payments/" + FakePayments.ERASED,
            "/ledger/entries",
            "/ledger/entries?account=411&sums=1",
            "/ledger/entries?journal=odd&account=9&source=manual:x&sort=label&cursor=%21",
            "/ledger/entries/" + FakeBooks.SALE,
            "/ledger/entries/" + FakeBooks.UNDONE,
            "/ledger/balance?from=&to=&sums=1",
            "/ledger/periods",
            "/outbox",
            "/outbox?state=odd&handler=x&type=x&subject=x&sort=colour&cursor=%21",
            "/outbox/replay-all",
            "/system",
            "/system/log",
            "/system/log?level=WARN&search=x&bundle=y&lines=50&follow=1",
            "/nowhere");

    /** For who has no other role. */
    private static final List<String> OF_PLUGINS = List.of(
            "/plugins",
            "/plugins/" + FakePlugins.VAT,
            "/plugins/" + FakePlugins.POINTS,
            "/plugins/no.such",
            "/plugin-offers",
            "/set-up/extras",
            "/plugin-offers?q=nothing",
            "/plugin-offers/" + FakePlugins.POINTS + "/1.2.0",
            "/plugin-offers/" + FakePlugins.GIFTS + "/1.0.0");

    /** For who showed the token of a new server. */
    private static final List<String> OF_A_SET_UP =
            List.of("/set-up/database", "/set-up/company", "/set-up/tax", "/set-up/you");

    /** What a GET answers with a file, which is no page. */
    private static final int FILES = 4;

    /** What a GET answers with the way to a page. */
    private static final int WAYS = 4;

    private static Browser browser(String language) {
        Browser browser = new Browser();
        browser.language = Locale.forLanguageTag(language);
        browser.firstRun.open = true;
        browser.outbox.fail();
        browser.people.links.put("i-1", FakePeople.ANA);
        browser.people.links.put("r-1", FakePeople.ANA);
        return browser;
    }

    private static void assertSound(Seen page, String path) {
        assertThat(page.status()).as(path).isIn(200, 404);
        assertThat(page.body())
                .as(path)
                .startsWith("<!DOCTYPE html>")
                .contains("<h1", "</html>", "name=\"viewport\"")
                .doesNotContain("??", "{0}", "{1}", " style=", "null");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Vary")).isEqualTo("HX-Request");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Strict-Transport-Security")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingIsMissingAtTheDoor(String language) {
        for (String path : AT_THE_DOOR) {
            Browser browser = browser(language);
            browser.people.tickets.put("t", FakePeople.MARC);
            browser.cookies.put(Cookies.TICKET, "t");

            Seen page = browser.get(path);

            assertSound(page, path);
            assertThat(page.header("Content-Language")).as(path).isEqualTo(path.contains("-1") ? "fr" : language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingIsMissingBehindIt(String language) {
        Browser browser = browser(language);
        browser.people.users.computeIfPresent(
                FakePeople.ANA,
                (id, ana) -> new org.comptoir.api.people.User(
                        id,
                        ana.company(),
                        ana.email(),
                        ana.name(),
                        language,
                        ana.roles(),
                        null,
                        ana.status(),
                        true,
                        ana.createdAt(),
                        ana.createdAt(),
                        1));
        browser.as(FakePeople.ANA);
        browser.keys.create(
                new ApiKeyId(new java.util.UUID(3, 3)),
                new ApiKeyRequest("shop", "sales", java.util.Set.of(), java.time.LocalDate.of(2027, 1, 1)),
                browser.people.sessions.values().stream()
                        .map(session -> new org.comptoir.model.Call(
                                session.company(),
                                org.comptoir.model.Actor.user(session.user()),
                                org.comptoir.model.Idempotency.NONE,
                                session.endsAt(),
                                Locale.FRENCH,
                                "t"))
                        .findFirst()
                        .orElseThrow());

        for (String path : BEHIND_IT) {
            Seen page = browser.get(path);

            assertSound(page, path);
            assertThat(page.header("Content-Language")).as(path).isEqualTo(language);
            assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingIsMissingInASetUp(String language) {
        Browser browser = browser(language);
        browser.setUp.open = true;
        browser.setUp.settle();
        browser.cookies.put(Cookies.SET_UP, FakeSetUp.PASS);

        for (String path : OF_A_SET_UP) {
            Seen page = browser.get(path);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertSound(page, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingIsMissingForWhoRunsPlugins(String language) {
        Browser browser = browser(language);
        browser.people.add(FakePeople.WIM, "wim@lenoir.example", "Wim", language, "plugin-admin", true);
        browser.as(FakePeople.WIM);
        browser.setUp.unfinished = true;

        for (String path : OF_PLUGINS) {
            assertSound(browser.get(path), path);
        }
    }

    @Test
    void theWayOutIsOnEveryPageBehindTheDoor() {
        Browser browser = browser("fr").as(FakePeople.ANA);

        for (String path : BEHIND_IT) {
            assertThat(browser.get(path).body()).as(path).contains("<form method=\"post\" action=\"/sign-out\">");
        }
        browser.post("/sign-out");
        assertThat(browser.get("/account").header("Location")).startsWith("/sign-in");
    }

    /** Those of a sign-in in two steps, of a change, of signing out and of what goes wrong. */
    @Test
    void everyCookieThatIsSentIsSecureAndOfThisHostAlone() {
        Browser browser = browser("fr");
        browser.post("/sign-in", "email", "ana@lenoir.example", "password", FakePeople.PASSWORD);
        browser.post("/sign-in/code", "code", FakePeople.CODE);
        browser.post("/users/" + FakePeople.MARC + "/suspend");
        browser.get("/users/" + FakePeople.MARC);
        browser.post("/sign-out");
        browser.get("/");

        assertThat(browser.sent)
                .allMatch(cookie -> cookie.matches("__Host-[a-z-]+=[^;]*; Path=/; Secure; HttpOnly; SameSite=Lax.*"))
                .noneMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("domain="));
        assertThat(browser.sent)
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .contains(Cookies.SESSION, Cookies.TICKET, Cookies.NOTICE);
    }

    @Test
    void everyPageOfTheTableIsLookedAtHere() {
        assertThat(new Browser()
                        .site.routes().all().stream()
                                .filter(route -> route.method().equals("GET"))
                                .count())
                .isEqualTo(AT_THE_DOOR.size()
                        - 2
                        + BEHIND_IT.size()
                        - 35
                        + OF_PLUGINS.size()
                        - 4
                        + OF_A_SET_UP.size()
                        + FILES
                        + WAYS);
    }

    @Test
    void aFailureIsAPageWithNothingOfItsInside() {
        Browser browser = new Browser().as(FakePeople.ANA);
        browser.people.users.remove(FakePeople.ANA);

        Seen page = browser.get("/account");

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body()).contains("<code>").doesNotContain("Exception", "org.comptoir");
        assertThat(page.body()).contains(page.header("X-Trace-Id"));
    }

    @Test
    void aThemeThatWasChosenIsDrawnByTheServerAndNothingElseIsBelieved() {
        Browser browser = new Browser();
        browser.cookies.put(Cookies.THEME, "dark");
        assertThat(browser.get("/sign-in").body()).contains("data-bs-theme=\"dark\"");
        browser.cookies.put(Cookies.THEME, "\"><script>");
        assertThat(browser.get("/sign-in").body()).doesNotContain("data-bs-theme");
        browser.cookies.put(Cookies.NOTICE, "made-up");
        assertThat(browser.get("/sign-in").body()).doesNotContain("made-up", "??");
    }
}
