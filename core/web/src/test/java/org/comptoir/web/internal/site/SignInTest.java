// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Browser browser = new Browser();

    private Seen signIn(String email) {
        return browser.post("/sign-in", "email", email, "password", FakePeople.PASSWORD);
    }

    @Test
    void whoComesToAPageIsSentToTheDoorAndFromThereBackToThePage() {
        Seen sent = browser.get("/account");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/sign-in?next=%2Faccount");

        assertThat(browser.get("/sign-in?next=%2Faccount").body()).contains("name=\"next\" value=\"/account\"");
        Seen entered = browser.post(
                "/sign-in", "email", "wim@lenoir.example", "password", FakePeople.PASSWORD, "next", "/account");

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).isEqualTo("/account");
        assertThat(entered.header("Set-Cookie"))
                .contains("__Host-comptoir=secret-", "; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsToldAboveTheFormAndThePasswordIsNotSentBack() {
        Seen refused = browser.post("/sign-in", "email", "wim@lenoir.example", "password", "wrong-password");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("L&#39;adresse ou le mot de passe n&#39;est pas le bon".replace("&#39;", "'"))
                .contains("value=\"wim@lenoir.example\"")
                .doesNotContain("wrong-password");
        assertThat(browser.cookies).doesNotContainKey(Cookies.SESSION);
    }

    @Test
    void whoTriedTooOftenIsToldWhenToComeAgain() {
        Seen refused = browser.post("/sign-in", "email", "throttled@lenoir.example", "password", "x");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.body()).contains("30 s");
    }

    @Test
    void aSecondFactorIsAskedForBeforeAnybodyIsIn() {
        assertThat(signIn("ana@lenoir.example").header("Location")).isEqualTo("/sign-in/code");
        assertThat(browser.cookies).doesNotContainKey(Cookies.SESSION);
        assertThat(browser.get("/account").status()).isEqualTo(303);

        Seen wrong = browser.post("/sign-in/code", "code", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"code-error\"");

        assertThat(browser.post("/sign-in/code", "code", FakePeople.CODE).header("Location"))
                .isEqualTo("/");
        assertThat(browser.get("/").body()).contains("Ana Lenoir", "Maison Lenoir");
        assertThat(browser.cookies).doesNotContainKey(Cookies.TICKET);
    }

    @Test
    void aRecoveryCodeDoesForTheApp() {
        signIn("ana@lenoir.example");

        assertThat(browser.get("/sign-in/recovery").status()).isEqualTo(200);
        assertThat(browser.post("/sign-in/recovery", "code", FakePeople.RECOVERY_CODE)
                        .header("Location"))
                .isEqualTo("/");
    }

    @Test
    void whoNeedsASecondFactorCanOnlyEnrol() {
        assertThat(signIn("marc@lenoir.example").header("Location")).isEqualTo("/sign-in/app");
        Seen offered = browser.get("/sign-in/app");
        assertThat(offered.body()).contains("JBSW Y3DP EHPK 3PXP", "<path class=\"qr-dark\" d=\"M4 4h7v1h-7z");
        assertThat(browser.get("/").status()).isEqualTo(303);

        String uri = "otpauth://totp/Comptoir:marc@lenoir.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=x";
        Seen wrong = browser.post("/sign-in/app", "code", "000000", "offer", uri);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).as("the same secret again").contains("ABCD EFGH IJKL MNOP");

        Seen enrolled = browser.post("/sign-in/app", "code", FakePeople.CODE, "offer", uri);
        assertThat(enrolled.body()).contains("CODE-0", "CODE-9");
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void aCodeBeforeAnyOfferGetsOneOpenly() {
        signIn("marc@lenoir.example");

        Seen none = browser.post("/sign-in/app", "code", FakePeople.CODE);

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Voici un nouveau secret", "JBSW Y3DP EHPK 3PXP");
        assertThat(browser.get("/account").status()).as("not in").isEqualTo(303);
    }

    @Test
    void whoNeedsASecondFactorMayMakeItAPasskey() {
        signIn("marc@lenoir.example");
        Seen offered = browser.get("/sign-in/app?next=%2Faccount");
        assertThat(offered.body())
                .contains(
                        "action=\"/sign-in/app/passkey\" data-passkey=\"create\""
                                + " data-passkey-ask=\"/sign-in/app/passkey/ask\" hidden",
                        "Ou une clé d'accès",
                        "action=\"/sign-in/app\"");
        assertThat(browser.post("/sign-in/app/passkey/ask").body()).contains("enrol");

        Seen nameless = browser.post("/sign-in/app/passkey", "name", "", "passkey", FakePasskeys.ANSWER);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("id=\"name-error\"");
        String uri = "otpauth://totp/Comptoir:marc@lenoir.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=x";
        Seen wrong = browser.post("/sign-in/app/passkey", "name", "Clé <b>", "passkey", "wrong", "offer", uri);
        assertThat(wrong.status()).isBetween(400, 499);
        assertThat(wrong.body())
                .contains("role=\"alert\"", "value=\"Clé &lt;b>\"")
                .as("the app that was scanned meanwhile stays right")
                .contains("ABCD EFGH IJKL MNOP");
        assertThat(browser.get("/account").status()).as("not in yet").isEqualTo(303);

        Seen enrolled =
                browser.post("/sign-in/app/passkey", "name", "Clé", "passkey", FakePasskeys.ANSWER, "next", "/account");
        assertThat(enrolled.body()).contains("CODE-0", "CODE-9", "href=\"/account\"");
        assertThat(browser.cookies).doesNotContainKey(Cookies.TICKET);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser.post("/sign-in/app/passkey", "name", "Clé", "passkey", FakePasskeys.ANSWER)
                        .header("Location"))
                .as("sent twice")
                .isEqualTo("/");
    }

    @Test
    void wherePasskeysCannotBeAnAppIsAllThatIsOffered() {
        browser.passkeys.obstacle = "no-https";
        signIn("marc@lenoir.example");

        assertThat(browser.get("/sign-in/app").body())
                .contains("action=\"/sign-in/app\"", "un code qui change")
                .doesNotContain("data-passkey=\"create\"");
    }

    @Test
    void nobodyEnrolsAPasskeyWithoutATicket() {
        assertThat(browser.post("/sign-in/app/passkey", "name", "x", "passkey", FakePasskeys.ANSWER)
                        .header("Location"))
                .isEqualTo("/sign-in");
        assertThat(browser.post("/sign-in/app/passkey/ask").status()).isBetween(400, 499);
    }

    /** The codes are gone with the page: nobody may be told that they are not in. */
    @Test
    void whoReloadsTheirRecoveryCodesGoesOnAndIsToldWhereNewOnesAreMade() {
        signIn("marc@lenoir.example");
        browser.get("/sign-in/app");
        browser.post("/sign-in/app", "code", FakePeople.CODE, "next", "/account");

        Seen reloaded = browser.post("/sign-in/app", "code", FakePeople.CODE, "next", "/account");

        assertThat(reloaded.header("Location")).isEqualTo("/account");
        assertThat(browser.get("/account").body())
                .contains("Vos codes de secours ont été montrés une seule fois", "dans Mon compte")
                .doesNotContain("recommencez");
        assertThat(browser.get("/sign-in/app").header("Location")).isEqualTo("/");
    }

    @Test
    void whoSendsACodeOnceMoreAndIsInGoesOn() {
        signIn("ana@lenoir.example");
        browser.post("/sign-in/code", "code", FakePeople.CODE);

        assertThat(browser.post("/sign-in/code", "code", FakePeople.CODE).header("Location"))
                .isEqualTo("/");
        assertThat(browser.get("/").body()).doesNotContain("recommencez", "codes de secours");
    }

    @Test
    void aWrongCodeMakesOneLookAtTheClock() {
        signIn("ana@lenoir.example");

        assertThat(browser.post("/sign-in/code", "code", "000000").body()).contains("se met à l'heure tout seul");
    }

    @Test
    void whoTookTooLongBeginsAgainAndIsToldSo() {
        browser.cookies.put(Cookies.TICKET, "made-up");

        assertThat(browser.post("/sign-in/code", "code", FakePeople.CODE).header("Location"))
                .isEqualTo("/sign-in");
        assertThat(browser.get("/sign-in").body()).contains("recommencez");
        assertThat(browser.get("/sign-in").body()).as("told once").doesNotContain("recommencez");
    }

    @Test
    void aLinkLetsChooseAPasswordAndOpeningItChangesNothing() {
        browser.people.links.put("i-1", FakePeople.WIM);
        browser.language = Locale.FRENCH;

        for (int opened = 0; opened < 3; opened++) {
            assertThat(browser.get("/invitation/i-1").body())
                    .as("in the language of who it is for")
                    .contains("Welcome", "At least 12 characters", "wim@lenoir.example");
        }
        assertThat(browser.post("/invitation/i-1", "password", "long enough, this", "again", "other")
                        .body())
                .contains("id=\"again-error\"");
        assertThat(browser.post("/invitation/i-1", "password", "short", "again", "short")
                        .body())
                .contains("At least 12 characters</div>");

        Seen chosen = browser.post("/invitation/i-1", "password", "long enough, this", "again", "long enough, this");
        assertThat(chosen.header("Location")).isEqualTo("/");
        assertThat(new Browser().get("/invitation/i-1").status()).isEqualTo(404);
    }

    @Test
    void signingOutEndsTheSessionAndTakesTheCookie() {
        browser.as(FakePeople.WIM);

        assertThat(browser.post("/sign-out").header("Location")).isEqualTo("/sign-in");

        assertThat(browser.people.sessions).isEmpty();
        assertThat(browser.cookies).doesNotContainKey(Cookies.SESSION);
        assertThat(browser.get("/").status()).isEqualTo(303);
    }

    @Test
    void whoSignsInAgainLeavesNoFormerSessionBehind() {
        browser.as(FakePeople.WIM);
        String former = browser.cookies.get(Cookies.SESSION);

        signIn("wim@lenoir.example");

        assertThat(browser.people.sessions).hasSize(1).doesNotContainKey(former);
    }

    @Test
    void onlyANewServerTellsHowItIsSetUp() {
        assertThat(browser.get("/sign-in").body()).doesNotContain("/set-up");
        assertThat(browser.get("/set-up").header("Location")).isEqualTo("/sign-in");
        browser.firstRun.open = true;

        assertThat(browser.get("/sign-in").body()).contains("href=\"/set-up\"");
        assertThat(browser.get("/set-up").body())
                .contains("comptoir:user-create")
                .doesNotContain("secret-token");
    }
}
