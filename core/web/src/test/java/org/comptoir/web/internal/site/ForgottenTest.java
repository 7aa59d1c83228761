// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class ForgottenTest {

    private final Browser browser = new Browser();

    private Seen ask(String email) {
        return browser.post("/forgotten-password", "email", email);
    }

    @Test
    void thePageSaysTheSameWhoeverHasTheAddress() {
        assertThat(browser.get("/sign-in").body()).contains("href=\"/forgotten-password\"");
        assertThat(browser.get("/forgotten-password").body()).contains("name=\"email\"", "Envoyez-moi un lien");
        Seen known = ask("ana@lenoir.example");
        Seen unknown = ask("nul@lenoir.example");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.body().replace("ana@lenoir.example", "X"))
                .contains("X", "une demi-heure")
                .isEqualTo(unknown.body().replace("nul@lenoir.example", "X"));
        assertThat(browser.resets.asked).containsExactly("ana@lenoir.example", "nul@lenoir.example");
    }

    @Test
    void withoutANotifierAnAdministratorHandsOutALink() {
        browser.resets.offered = false;
        assertThat(browser.get("/forgotten-password").body())
                .contains("Demandez à un administrateur")
                .doesNotContain("name=\"email\"");
        assertThat(ask("ana@lenoir.example").body()).contains("Demandez à un administrateur");
    }

    @Test
    void whoAsksAgainAndAgainIsHeldUp() {
        for (int i = 0; i < 3; i++) {
            ask("ana@lenoir.example");
        }
        Seen held = ask("ana@lenoir.example");
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.header("Retry-After")).isEqualTo("3600");
        assertThat(held.body()).contains("3600");
    }

    @Test
    void anAddressIsTextAndMustBeThere() {
        assertThat(ask("\"><script>alert(1)</script>").body()).doesNotContain("<script>alert");
        Seen empty = ask(" ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Saisissez votre adresse e-mail");
    }
}
