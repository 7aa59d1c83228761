// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Origin;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** The pages on which somebody shows a passkey, and those of their own passkeys. */
class PasskeysTest {

    private final Browser browser = new Browser();

    @Test
    void aPasskeyLetsInAndLeadsToWhereTheyWereGoing() {
        assertThat(browser.get("/sign-in?next=%2Faccount").body())
                .contains(
                        "action=\"/sign-in/passkey\"",
                        "data-passkey-ask=\"/sign-in/passkey/ask\"",
                        "autocomplete=\"username webauthn\"");
        Seen asked = browser.post("/sign-in/passkey/ask");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(asked.body()).isEqualTo("{\"challenge\":\"sign-in\"}");

        Seen entered = browser.post("/sign-in/passkey", "passkey", FakePasskeys.ANSWER, "next", "/account");

        assertThat(entered.header("Location")).isEqualTo("/account");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedIsToldOnceOnThePageWhereTheOtherWaysAre() {
        assertThat(browser.post("/sign-in/passkey", "passkey", "{}", "next", "/account")
                        .header("Location"))
                .isEqualTo("/sign-in?next=%2Faccount");
        assertThat(browser.get("/sign-in").body()).contains("role=\"alert\"", "pas été acceptée");
        assertThat(browser.get("/sign-in").body()).doesNotContain("pas été acceptée");
        browser.post("/sign-in/passkey", "passkey", "throttled");
        assertThat(browser.get("/sign-in").body()).contains("Trop d'essais");
        assertThat(browser.cookies).doesNotContainKey(Cookies.SESSION);
    }

    @Test
    void noOtherSiteAsksOrAnswers() {
        browser.origin = Origin.UNPROVEN;

        assertThat(browser.post("/sign-in/passkey/ask").status()).isEqualTo(403);
        assertThat(browser.post("/sign-in/passkey", "passkey", FakePasskeys.ANSWER)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPasskeyIsOfferedAsSecondStepToWhoHasOne() {
        browser.post("/sign-in", "email", "ana@lenoir.example", "password", FakePeople.PASSWORD);
        assertThat(browser.get("/sign-in/code").body()).contains("id=\"code\"").doesNotContain("data-passkey=");
        browser.people.ways = Set.of("passkey", "recovery-code");
        assertThat(browser.get("/sign-in/code").body())
                .contains("data-passkey=")
                .doesNotContain("id=\"code\"");
        assertThat(browser.post("/sign-in/code/passkey/ask").body()).contains("second");
        assertThat(browser.post("/sign-in/code/passkey", "passkey", "{}").header("Location"))
                .isEqualTo("/sign-in/code");

        assertThat(browser.post("/sign-in/code/passkey", "passkey", FakePasskeys.ANSWER)
                        .header("Location"))
                .isEqualTo("/");
        assertThat(browser.cookies).containsKey(Cookies.SESSION).doesNotContainKey(Cookies.TICKET);
    }

    @Test
    void withoutAnAddressNoneIsOfferedAndThePageSaysWhy() {
        browser.passkeys.obstacle = "no-address";
        assertThat(browser.get("/sign-in").body()).doesNotContain("passkey", "webauthn");
        browser.post("/sign-in", "email", "ana@lenoir.example", "password", FakePeople.PASSWORD);
        browser.people.ways = Set.of("passkey", "recovery-code");
        assertThat(browser.get("/sign-in/code").header("Location")).isEqualTo("/sign-in/recovery");

        browser.as(FakePeople.ANA);
        assertThat(browser.get("/account/passkeys").body())
                .contains("COMPTOIR_URL")
                .doesNotContain("href=\"/account/passkeys/new\"");
        assertThat(browser.get("/account/passkeys/new").header("Location")).isEqualTo("/account/passkeys");
    }

    @Test
    void aPasskeyConfirmsThatItIsThey() {
        browser.as(FakePeople.ANA);
        browser.people.passkeys = 1;
        browser.clock.advance(Duration.ofMinutes(6));
        assertThat(browser.get("/account/passkeys/new").header("Location"))
                .isEqualTo("/confirm?next=%2Faccount%2Fpasskeys%2Fnew");
        assertThat(browser.get("/confirm").body()).contains("action=\"/confirm/passkey\"");
        assertThat(browser.post("/confirm/passkey/ask").body()).contains("confirm");

        Seen confirmed =
                browser.post("/confirm/passkey", "passkey", FakePasskeys.ANSWER, "next", "/account/passkeys/new");

        assertThat(confirmed.header("Location")).isEqualTo("/account/passkeys/new");
        assertThat(browser.get("/account/passkeys/new").status()).isEqualTo(200);
    }

    @Test
    void theFirstPasskeyComesWithRecoveryCodesAndTheNextWithout() {
        browser.as(FakePeople.ANA);
        browser.passkeys.passkeys.clear();
        assertThat(browser.get("/account/passkeys").body()).contains("pas encore de clé");
        browser.get("/account/passkeys/new");
        assertThat(browser.post("/account/passkeys/ask").body()).contains("add");

        assertThat(browser.post("/account/passkeys/new", "name", "Bureau", "passkey", FakePasskeys.ANSWER)
                        .body())
                .contains("CODE-9");
        assertThat(browser.post("/account/passkeys/new", "name", "Poche", "passkey", FakePasskeys.ANSWER)
                        .header("Location"))
                .isEqualTo("/account/passkeys");
        assertThat(browser.get("/account/passkeys").body()).contains("Bureau", "Poche", "est ajoutée");
    }

    @Test
    void whatIsWrongWithANewOneIsToldAndItsNameIsKept() {
        browser.as(FakePeople.ANA);
        Seen refused = browser.post("/account/passkeys/new", "name", "Bureau", "passkey", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Bureau\"", "role=\"alert\"");
        assertThat(browser.post("/account/passkeys/new", "name", "", "passkey", FakePasskeys.ANSWER)
                        .body())
                .contains("id=\"name-error\"");
    }

    @Test
    void onesOwnAreRenamedAndRemoved() {
        browser.as(FakePeople.ANA);
        String id = browser.passkeys.passkeys.get(0).id().toString();
        assertThat(browser.get("/account/passkeys").body())
                .contains("Téléphone &lt;b&gt;")
                .doesNotContain(">Téléphone <b>");
        browser.post("/account/passkeys/" + id + "/rename", "name", "Portable");
        assertThat(browser.get("/account/passkeys").body()).contains("Portable");
        assertThat(browser.post("/account/passkeys/" + id + "/rename", "name", "")
                        .status())
                .isEqualTo(422);

        browser.post("/account/passkeys/" + id + "/remove");

        assertThat(browser.passkeys.passkeys).hasSize(1);
        assertThat(browser.get("/account/passkeys").body())
                .as("with the token of now")
                .contains("est retirée");
        browser.clock.advance(Duration.ofMinutes(6));
        String other = browser.passkeys.passkeys.get(0).id().toString();
        assertThat(browser.post("/account/passkeys/" + other + "/remove").header("Location"))
                .isEqualTo("/confirm?next=%2Faccount%2Fpasskeys");
        assertThat(browser.passkeys.passkeys).hasSize(1);
    }
}
