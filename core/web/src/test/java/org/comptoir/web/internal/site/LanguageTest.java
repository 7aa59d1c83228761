// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.web.internal.http.Cookies;
import org.junit.jupiter.api.Test;

/** The language of who is not signed in. */
class LanguageTest {

    private final Browser browser = new Browser();

    @Test
    void theLanguageThatWasChosenHoldsForTheVisit() {
        assertThat(browser.get("/sign-in?next=%2Fusers").body())
                .contains("lang=\"fr\"", "href=\"/sign-in?next=%2Fusers&amp;lang=en\"");

        assertThat(browser.get("/sign-in?next=%2Fusers&lang=en").body())
                .contains("<html lang=\"en\"", "value=\"/users\"");

        assertThat(browser.get("/forgotten-password").header("Content-Language"))
                .isEqualTo("en");
        assertThat(browser.cookies).containsEntry(Cookies.LANGUAGE, "en");
        browser.get("/forgotten-password?lang=fr");
        assertThat(browser.get("/sign-in").header("Content-Language")).isEqualTo("fr");
    }

    @Test
    void nothingElseIsBelieved() {
        assertThat(browser.get("/sign-in?lang=de\"><script>").header("Content-Language"))
                .isEqualTo("fr");
        assertThat(browser.cookies).doesNotContainKey(Cookies.LANGUAGE);
        browser.cookies.put(Cookies.LANGUAGE, "../en");
        assertThat(browser.get("/sign-in").header("Content-Language")).isEqualTo("fr");
    }

    @Test
    void whoIsKnownReadsTheirOwn() {
        browser.cookies.put(Cookies.LANGUAGE, "en");
        browser.people.links.put("i-1", FakePeople.ANA);
        assertThat(browser.get("/invitation/i-1").body())
                .contains("<html lang=\"fr\"")
                .doesNotContain("lang=en");

        browser.as(FakePeople.ANA);

        assertThat(browser.get("/?lang=en").header("Content-Language")).isEqualTo("fr");
    }
}
