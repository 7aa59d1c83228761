// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.comptoir.web.internal.http.Origin;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

    private final Browser browser = new Browser();

    @Test
    void onlyWhatLeadsInIsForAnybody() {
        assertThat(browser.site.routes().all())
                .filteredOn(route -> route.access().equals(Access.ANYBODY))
                .extracting(route -> route.path().pattern())
                .containsOnly(
                        "/sign-in",
                        "/sign-in/code",
                        "/sign-in/recovery",
                        "/sign-in/app",
                        "/sign-in/app/passkey",
                        "/sign-in/app/passkey/ask",
                        "/sign-in/passkey",
                        "/sign-in/passkey/ask",
                        "/sign-in/code/passkey",
                        "/sign-in/code/passkey/ask",
                        "/forgotten-password",
                        "/set-up",
                        "/set-up/database",
                        "/set-up/company",
                        "/set-up/tax",
                        "/set-up/you",
                        "/invitation/{token}",
                        "/reset/{token}");
    }

    @Test
    void aChangeThatNoPageOfOursAskedForIsRefusedEverywhere() {
        browser.as(FakePeople.ANA);
        browser.origin = Origin.UNPROVEN;

        for (Route route : browser.site.routes().all()) {
            if (route.method().equals("POST")) {
                Seen refused = browser.post(route.path().pattern());
                assertThat(refused.status()).as(route.toString()).isEqualTo(403);
            }
        }
        assertThat(browser.people.sessions).hasSize(1);
    }

    @Test
    void aChangeWithoutTheTokenIsRefusedEverywhereBehindTheDoor() {
        browser.as(FakePeople.ANA);

        for (Route route : browser.site.routes().all()) {
            if (route.method().equals("POST") && !route.access().equals(Access.ANYBODY)) {
                assertThat(browser.post(route.path().pattern(), "_csrf", "").status())
                        .as("empty: " + route)
                        .isEqualTo(403);
                assertThat(browser.post(route.path().pattern(), "_csrf", "token-of-another")
                                .status())
                        .as("another's: " + route)
                        .isEqualTo(403);
            }
        }
        assertThat(browser.people.sessions).hasSize(1);
    }

    @Test
    void whatHtmxSendsCarriesTheTokenInAHeader() {
        browser.as(FakePeople.WIM).get("/account/sessions");
        String id = browser.people.sessions.values().iterator().next().id().toString();
        browser.as(FakePeople.WIM).get("/account/sessions");
        browser.htmx = true;

        Seen part = browser.post("/account/sessions/" + id + "/end");

        assertThat(part.status()).isEqualTo(200);
        assertThat(part.body()).startsWith("<div id=\"sessions\">").doesNotContain("<html");
        assertThat(part.header("Vary")).contains("HX-Request");
        assertThat(part.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aPartOfAPageIsNeverGivenTheDoorToPutInItsPlace() {
        browser.htmx = true;

        Seen sent = browser.get("/users");

        assertThat(sent.status()).isEqualTo(401);
        assertThat(sent.header("HX-Redirect")).isEqualTo("/sign-in?next=%2Fusers");
        assertThat(sent.body()).isEmpty();
    }

    @Test
    void whoseRolesDoNotAllowAPageDoesNotSeeIt() {
        browser.as(FakePeople.WIM);

        assertThat(browser.get("/users").status()).isEqualTo(403);
        assertThat(browser.get("/api-keys").status()).isEqualTo(403);
        assertThat(browser.post("/users/" + FakePeople.ANA + "/suspend").status())
                .isEqualTo(403);
        assertThat(browser.get("/").body()).doesNotContain("href=\"/users\"", "href=\"/api-keys\"");
    }

    @Test
    void whatWhoeverFindsAScreenUnlockedMustNotDoAsksForAFreshProof() {
        browser.as(FakePeople.ANA);
        assertThat(browser.get("/users/invite").status()).isEqualTo(200);
        browser.clock.advance(Duration.ofMinutes(6));

        assertThat(browser.get("/users/invite").header("Location")).isEqualTo("/confirm?next=%2Fusers%2Finvite");
        Seen change = browser.post("/users/" + FakePeople.MARC + "/suspend");
        assertThat(change.header("Location")).isEqualTo("/confirm?next=%2Fusers%2F" + FakePeople.MARC);
        assertThat(browser.people.users.get(FakePeople.MARC).status()).isEqualTo("active");

        assertThat(browser.get("/confirm?next=/users/invite").body()).contains("id=\"code\"");
        assertThat(browser.post("/confirm", "password", "wrong").body()).contains("id=\"password-error\"");
        Seen confirmed = browser.post("/confirm", "password", FakePeople.PASSWORD, "next", "/users/invite");
        assertThat(confirmed.header("Location")).isEqualTo("/users/invite");
        assertThat(browser.get("/users/invite").status()).isEqualTo(200);
    }
}
