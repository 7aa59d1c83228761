// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a new server. */
class SetUpTest {

    private final Browser browser = browser();

    private static Browser browser() {
        Browser browser = new Browser();
        browser.firstRun.open = true;
        browser.setUp.open = true;
        return browser;
    }

    private Seen found(String token, String siret, String key) {
        return browser.post(
                "/set-up",
                "token",
                token,
                "legalName",
                "Épicerie & Fils",
                "country",
                "FR",
                "siren",
                "904127362",
                "siret",
                siret,
                "name",
                "Marc",
                "email",
                "marc@lenoir.example",
                "key",
                key);
    }

    @Test
    void aCompanyAndItsFirstPersonAreFoundedAndLeadToThePassword() {
        assertThat(browser.get("/set-up").body()).contains("name=\"token\"", "value=\"FR\" selected");

        Seen founded = found(FakeSetUp.TOKEN, "90412736200013", "");

        assertThat(founded.header("Location")).isEqualTo("/invitation/i-first");
        assertThat(browser.get("/invitation/i-first").status()).isEqualTo(200);
        assertThat(Objects.requireNonNull(browser.setUp.founded).code()).isEqualTo("epicerie-fils");
        browser.firstRun.open = false;
        assertThat(browser.get("/set-up").header("Location")).isEqualTo("/sign-in");
        assertThat(found(FakeSetUp.TOKEN, "90412736200013", "").header("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void aKeyIsShownOnceWhereOneIsAskedFor() {
        Seen founded = found(FakeSetUp.TOKEN, "90412736200013", "yes");
        assertThat(founded.status()).isEqualTo(200);
        assertThat(founded.body()).contains(FakeKeys.SECRET, "href=\"/invitation/i-first\"");
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndOnlyTheTokenIsTypedAnew() {
        Seen wrong = found("guessed", "90412736200013", "yes");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"token-error\"", "value=\"Épicerie &amp; Fils\"", "value=\"904127362\"", "checked")
                .doesNotContain("guessed");
        assertThat(found(FakeSetUp.TOKEN, "", "").body()).contains("id=\"siret-error\"");
        assertThat(browser.setUp.open).isTrue();
    }

    @Test
    void whereACompanyIsThereThePageTellsHowItGetsItsKey() {
        browser.setUp.open = false;
        assertThat(browser.get("/set-up").body())
                .contains("comptoir:user-create")
                .doesNotContain("name=\"token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noWordIsMissing(String language) {
        browser.language = Locale.forLanguageTag(language);
        assertThat(browser.get("/set-up").body()).doesNotContain("??", " style=", "null");
        assertThat(found(FakeSetUp.TOKEN, "90412736200013", "yes").body()).doesNotContain("??", "null");
    }
}
