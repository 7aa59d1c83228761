// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a new server, from the token to the first page. */
class SetUpTest {

    private static final Pattern FIELD =
            Pattern.compile("<(input|select)(?![^>]*type=\"hidden\")[^>]* name=\"([^\"]+)\"");

    private final Browser browser = browser();

    private static Browser browser() {
        Browser browser = new Browser();
        browser.firstRun.open = true;
        browser.setUp.open = true;
        return browser;
    }

    private Seen begin() {
        return browser.post("/set-up", "token", FakeSetUp.TOKEN);
    }

    private Seen company(String siren, String siret) {
        return browser.post(
                "/set-up/company",
                "legalName",
                "Épicerie & Fils",
                "country",
                "FR",
                "siren",
                siren,
                "siret",
                siret,
                "line1",
                "8 place du Marché");
    }

    private Seen company() {
        return company("904 127 362", "90412736200013");
    }

    private Seen tax(String regime, String number, String from, String to) {
        return browser.post(
                "/set-up/tax", "regime", regime, "oss", "yes", "vatNumber", number, "yearFrom", from, "yearTo", to);
    }

    private Seen tax() {
        return tax("standard", "FR04904127362", "2026-10-01", "2027-12-31");
    }

    private Seen you(String name, String password, String again) {
        return browser.post(
                "/set-up/you", "name", name, "email", "camille@lenoir.example", "password", password, "again", again);
    }

    private CompanyRequest settled() {
        return Objects.requireNonNull(browser.setUp.draft.company());
    }

    @Test
    void aTokenLeadsThroughSevenStepsToTheFirstPage() {
        assertThat(browser.get("/").header("Location")).isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").header("Location")).isEqualTo("/set-up");
        assertThat(browser.get("/set-up").body()).contains("name=\"token\"", "Étape 1 sur 7");
        assertThat(begin().header("Location")).isEqualTo("/set-up/database");
        assertThat(browser.get("/set-up/database").body()).contains("PostgreSQL 15.18", "Étape 2 sur 7");
        assertThat(browser.get("/set-up/company").body()).contains("value=\"FR\" selected", "Étape 3 sur 7");
        assertThat(company().header("Location")).isEqualTo("/set-up/tax");
        assertThat(browser.get("/set-up/tax").body())
                .contains("Étape 4 sur 7", "value=\"FR04904127362\"", "value=\"2026-01-01\"", "value=\"2026-12-31\"");
        assertThat(tax().header("Location")).isEqualTo("/set-up/you");
        assertThat(browser.get("/set-up/you").body()).contains("Étape 5 sur 7", "Épicerie &amp; Fils");
        assertThat(you("Camille", FakePeople.PASSWORD, FakePeople.PASSWORD).header("Location"))
                .startsWith("/sign-in/app?next=");
        browser.firstRun.open = false;
        assertThat(browser.get("/sign-in/app?next=/set-up/extras").body()).contains("Étape 6 sur 7");
        assertThat(browser.post("/sign-in/app", "code", FakePeople.CODE, "next", "/set-up/extras")
                        .body())
                .contains("Étape 6 sur 7", "href=\"/set-up/extras\"");
        assertThat(browser.get("/set-up").header("Location")).isEqualTo("/set-up/extras");
        assertThat(browser.get("/set-up/extras").body()).contains("Étape 7 sur 7");
        assertThat(browser.post("/set-up/extras").header("Location")).isEqualTo("/");
        assertThat(browser.setUp.unfinished).isFalse();
        assertThat(browser.get("/set-up/extras").header("Location")).isEqualTo("/");
        assertThat(browser.get("/set-up").header("Location")).isEqualTo("/");
        assertThat(settled().code()).isEqualTo("epicerie-fils");
        assertThat(settled().vatSchemes()).containsExactly("oss");
        assertThat(begin().header("Location")).isEqualTo("/sign-in");
    }

    @Test
    void whoeverComesBackGoesOnWhereTheyWere() {
        begin();
        company();
        assertThat(browser.get("/set-up").header("Location")).isEqualTo("/set-up/tax");
        tax();
        assertThat(browser.get("/set-up").header("Location")).isEqualTo("/set-up/you");

        browser.cookies.remove(Cookies.SET_UP);
        assertThat(browser.get("/set-up").body()).contains("name=\"token\"").doesNotContain("Épicerie");
        assertThat(begin().header("Location")).isEqualTo("/set-up/you");
        assertThat(browser.get("/set-up/company").body()).contains("value=\"Épicerie &amp; Fils\"");
        assertThat(browser.get("/set-up/tax").body()).contains("value=\"2026-10-01\"", "value=\"2027-12-31\"");
    }

    @Test
    void withoutThePassNoStepSaysAnythingAndNothingIsKept() {
        begin();
        company();
        for (String pass : List.of("", "guessed")) {
            browser.cookies.put(Cookies.SET_UP, pass);
            for (String path : List.of("database", "company", "tax", "you")) {
                assertThat(browser.get("/set-up/" + path).header("Location")).isEqualTo("/set-up");
            }
            assertThat(company("917583205", "91758320500013").header("Location"))
                    .isEqualTo("/set-up");
            assertThat(tax().header("Location")).isEqualTo("/set-up");
            assertThat(you("Eve", FakePeople.PASSWORD, FakePeople.PASSWORD).header("Location"))
                    .isEqualTo("/set-up");
            assertThat(browser.get("/set-up/extras").header("Location")).startsWith("/sign-in");
        }
        assertThat(settled().siren()).isEqualTo("904127362");
        assertThat(browser.setUp.open).isTrue();
    }

    @Test
    void thePassIsACookieLikeThatOfASession() {
        assertThat(begin().header("Set-Cookie"))
                .contains("__Host-comptoir-set-up=" + FakeSetUp.PASS + "; Path=/; Secure; HttpOnly; SameSite=Lax");
        company();
        tax();
        assertThat(you("Camille", FakePeople.PASSWORD, FakePeople.PASSWORD).header("Set-Cookie"))
                .contains("__Host-comptoir-set-up=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    @Test
    void noStepIsLeapt() {
        begin();
        assertThat(browser.get("/set-up/tax").header("Location")).isEqualTo("/set-up/company");
        assertThat(tax().header("Location")).isEqualTo("/set-up");
        company();
        assertThat(browser.get("/set-up/you").header("Location")).isEqualTo("/set-up/tax");
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndWhatWasTypedStays() {
        Seen token = browser.post("/set-up", "token", "guessed");
        assertThat(token.status()).isEqualTo(422);
        assertThat(token.body()).contains("id=\"token-error\"").doesNotContain("guessed");
        begin();

        Seen siren = company("904127363", "90412736300013");
        assertThat(siren.status()).isEqualTo(422);
        assertThat(siren.body()).contains("id=\"siren-error\"", "value=\"904127363\"", "value=\"Épicerie &amp; Fils\"");
        assertThat(company("904127362", "").body()).contains("id=\"siret-error\"");
        company();

        Seen length = tax("standard", "FR04904127362", "2026-01-01", "2028-01-01");
        assertThat(length.status()).isEqualTo(422);
        assertThat(length.body()).contains("id=\"yearTo-error\"", "2027-12-31", "name=\"oss\" value=\"yes\" checked");
        assertThat(tax("standard", "FR04904127362", "tomorrow", "2026-12-31").body())
                .contains("id=\"yearFrom-error\"");
        assertThat(tax("standard", "FR", "2026-01-01", "2026-12-31").body()).contains("id=\"vatNumber-error\"");
        tax();

        assertThat(you("", FakePeople.PASSWORD, FakePeople.PASSWORD).body()).contains("id=\"name-error\"");
        assertThat(you("Camille", "short", "short").body()).contains("id=\"password-error\"");
        Seen again = you("Camille", FakePeople.PASSWORD, "other");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("id=\"again-error\"", "value=\"Camille\"")
                .doesNotContain(FakePeople.PASSWORD);
        assertThat(browser.setUp.open).isTrue();
    }

    @Test
    void whoChargesVatHasTheNumberOfTheirSirenAndWhoDoesNotNeedsNone() {
        begin();
        company("904127362", "90412736200013");
        tax("standard", "", "2026-01-01", "2026-12-31");
        assertThat(settled().vatNumber()).isEqualTo("FR04904127362");
        tax("franchise", "", "2026-01-01", "2026-12-31");
        assertThat(settled().vatNumber()).isEmpty();
        assertThat(settled().vatSchemes()).containsExactlyInAnyOrder("franchise", "oss");
        assertThat(browser.get("/set-up/tax").body())
                .contains("value=\"franchise\" checked")
                .doesNotContain("value=\"FR04904127362\"");
    }

    @Test
    void itAsksForNoMoreThanTwentyFiveThings() {
        begin();
        long fields = 1;
        for (String path : List.of("/set-up/database", "/set-up/company", "/set-up/tax", "/set-up/you")) {
            if (path.equals("/set-up/tax")) {
                company();
            } else if (path.equals("/set-up/you")) {
                tax();
            }
            fields += FIELD.matcher(browser.get(path).body())
                    .results()
                    .map(found -> found.group(2))
                    .distinct()
                    .count();
        }
        // And the code of the second factor.
        assertThat(fields + 1).isBetween(12L, 25L);
    }

    @Test
    void whereACompanyIsThereThePageTellsHowItGetsItsKey() {
        browser.setUp.open = false;
        assertThat(browser.get("/set-up").body())
                .contains("comptoir:user-create")
                .doesNotContain("name=\"token\"");
    }

    @Test
    void aPluginThatIsAgreedToLeadsBack() {
        browser.setUp.unfinished = true;
        browser.plugins.giftsAccepted = true;
        browser.people.add(FakePeople.WIM, "wim@lenoir.example", "Wim", "en", "plugin-admin", true);
        browser.as(FakePeople.WIM);
        String extras = browser.get("/set-up/extras").body();
        assertThat(extras).contains("next=%2Fset-up%2Fextras");
        String offer = "/plugin-offers/" + FakePlugins.GIFTS + "/1.0.0";
        assertThat(extras).contains(offer);

        String upgrade = "/plugin-offers/" + FakePlugins.POINTS + "/1.2.0";
        String consent = browser.get(upgrade + "?next=/set-up/extras").body();

        assertThat(consent).contains("name=\"next\" value=\"/set-up/extras\"", "href=\"/set-up/extras\"");
        assertThat(browser.post(
                                upgrade,
                                "next",
                                "/set-up/extras",
                                "sha256",
                                browser.plugins
                                        .plan(FakePlugins.POINTS, "1.2.0", "", call())
                                        .sha256())
                        .header("Location"))
                .isEqualTo("/set-up/extras");
    }

    private static Call call() {
        return new Call(FakePeople.LENOIR, Actor.system("test"), Idempotency.NONE, Instant.MAX, Locale.ROOT, "t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noWordIsMissing(String language) {
        browser.language = Locale.forLanguageTag(language);
        begin();
        for (String database : List.of("PostgreSQL 15.18", "Apache Derby 10.16")) {
            browser.setUp.database = database;
            assertSound("/set-up/database");
        }
        assertSound("/set-up/company");
        company();
        assertSound("/set-up/tax");
        tax();
        assertSound("/set-up/you");
        assertThat(tax("standard", "FR04904127362", "2026-01-01", "2030-01-01").body())
                .doesNotContain("??", "{latest}");
    }

    private void assertSound(String path) {
        Seen page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.body()).as(path).doesNotContain("??", " style=", "null", "{0}");
    }
}
