// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comptoir.model.id.UserId;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** What people do about themselves, and the keys. */
class OwnThingsTest {

    private final Browser browser = new Browser().as(FakePeople.ANA);

    @Test
    void aNewNameShowsAtOnceAndALanguageChangesTheWords() {
        assertThat(browser.post("/account", "name", "Ana L.", "language", "fr").header("Location"))
                .isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains("Ana L.");
        assertThat(browser.post("/account", "name", "", "language", "fr").body())
                .contains("id=\"name-error\"");
    }

    @Test
    void aNewPasswordGoesOnUnderANewSecret() {
        String before = browser.cookies.get(Cookies.SESSION);

        Seen changed = browser.post(
                "/account/password",
                "present",
                FakePeople.PASSWORD,
                "password",
                "quatre petits chats gris",
                "again",
                "quatre petits chats gris");

        assertThat(changed.header("Location")).isEqualTo("/account");
        assertThat(browser.cookies.get(Cookies.SESSION)).isNotEqualTo(before);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser.post("/account/password", "present", "wrong", "password", "x", "again", "x")
                        .body())
                .contains("id=\"present-error\"");
    }

    @Test
    void anotherAppIsEnrolledWithNewRecoveryCodes() {
        assertThat(browser.get("/account/app").body()).contains("JBSW Y3DP");
        assertThat(browser.post("/account/app", "code", FakePeople.CODE).body()).contains("CODE-9");
        assertThat(browser.post("/account/recovery-codes").body()).contains("NEW-1");
        assertThat(browser.post("/account/app/remove").header("Location")).isEqualTo("/account");
    }

    @Test
    void aCodeForNoPendingOfferGetsANewOneOpenly() {
        String stale = "otpauth://totp/Comptoir:ana@lenoir.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=x";

        Seen none = browser.post("/account/app", "code", FakePeople.CODE, "offer", stale);

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body())
                .contains("role=\"alert\"", "Voici un nouveau secret", "JBSW Y3DP")
                .as("what nobody keeps is not shown again")
                .doesNotContain("ABCD EFGH");
        assertThat(browser.post("/account/app", "code", "000000").body())
                .as("made anew in the place of one, and said so")
                .contains("Voici un nouveau secret", "id=\"code-error\"");
        assertThat(browser.post("/account/app", "code", "000000", "offer", stale)
                        .body())
                .as("a typing mistake")
                .doesNotContain("Voici un nouveau secret");
    }

    @Test
    void oneSessionAndAllOthersCanBeEnded() {
        browser.people.enter(FakePeople.ANA);
        browser.people.enter(FakePeople.ANA);
        browser.people.enter(FakePeople.WIM);
        assertThat(browser.get("/account/sessions").body())
                .contains("Chrome sur Linux", "/account/sessions/end-others");

        browser.post("/account/sessions/end-others");

        assertThat(browser.people.sessions).as("one's own and another's").hasSize(2);
        assertThat(browser.get("/account/sessions").body()).doesNotContain("/account/sessions/end-others");
    }

    @Test
    void whoFindsAScreenUnlockedEndsNoSessionOfItsOwner() {
        browser.people.enter(FakePeople.ANA);
        browser.clock.advance(Duration.ofMinutes(6));

        Seen asked = browser.post("/account/sessions/end-others");

        assertThat(asked.header("Location")).isEqualTo("/confirm?next=%2Faccount%2Fsessions");
        assertThat(browser.people.sessions).hasSize(2);
    }

    @Test
    void onlyWhatOneMayHandOnIsOfferedForAKey() {
        assertThat(browser.get("/api-keys/new").body())
                .contains("<option value=\"sales\"", "<option value=\"warehouse\"", "value=\"price:r\"")
                .as("an admin neither posts by hand nor is everything, and buyers are people")
                .doesNotContain(
                        "<option value=\"admin\"",
                        "<option value=\"accountant\"",
                        "<option value=\"buyer",
                        "<option value=\"plugin-admin\"",
                        "value=\"ledger:w\"",
                        "value=\"admin\"");
    }

    @Test
    void eachRightIsSaidInWordsBesideItsCode() {
        assertThat(browser.get("/api-keys/new").body())
                .contains("Voir les commandes</span>", "<code>order:r</code>")
                .doesNotContain("??scope");
    }

    @Test
    void aKeyThatIsSentForAgainSaysThatItsSecretWasShownAndTheFormMakesAnother() {
        String id = new org.comptoir.model.id.ApiKeyId(new java.util.UUID(0, 1)).toString();
        String[] form = {"id", id, "name", "boutique", "scopes", "order:r", "days", "90"};
        browser.post("/api-keys/new", form);

        Seen again = browser.post("/api-keys/new", form);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("role=\"alert\"", "son secret montré, une seule fois", "value=\"boutique\"")
                .doesNotContain("name=\"id\" value=\"" + id);
    }

    @Test
    void aKeyThatNobodyOfTheHouseMadeSaysWhereItWasMade() {
        List<String> makers = List.of("console:karaf", "system:setup", "user:" + new UserId(new UUID(0, 77)));
        for (String maker : makers) {
            browser.keys.keys.add(browser.keys.keyOf(maker));
        }

        assertThat(browser.get("/api-keys").body())
                .contains("La console", "Le serveur lui-même", makers.get(2))
                .doesNotContain("console:karaf");
    }

    @Test
    void aKeyIsMadeShownOnceAndRevoked() {
        Seen form = browser.get("/api-keys/new");
        assertThat(form.body()).contains("value=\"order:r\"");
        String id = new org.comptoir.model.id.ApiKeyId(new java.util.UUID(0, 1)).toString();
        assertThat(browser.post("/api-keys/new", "id", id, "name", "boutique", "days", "90")
                        .body())
                .contains("role=\"alert\"", "value=\"boutique\"");

        Seen made = browser.post("/api-keys/new", "id", id, "name", "boutique", "scopes", "order:r", "days", "90");

        assertThat(made.body()).contains(FakeKeys.SECRET);
        assertThat(browser.keys.keys.get(0).expiresOn()).isEqualTo("2027-02-20");
        assertThat(browser.get("/api-keys").body())
                .contains("boutique", "1 droit", ">Ana Lenoir<div", "ana@lenoir.example</div>")
                .doesNotContain(FakeKeys.SECRET);
        browser.post("/api-keys/" + browser.keys.keys.get(0).id() + "/revoke");
        assertThat(browser.get("/api-keys").body()).contains("Révoquée");
    }
}
