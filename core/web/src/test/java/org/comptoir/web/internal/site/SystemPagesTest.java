// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the server is, as an admin sees it. */
class SystemPagesTest {

    private final Browser browser = new Browser();

    @BeforeEach
    void comeIn() {
        browser.language = Locale.ENGLISH;
        browser.people.make(FakePeople.WIM, "admin", Reach.EVERYTHING);
        browser.as(FakePeople.WIM);
    }

    @Test
    void itIsSaidInPlainWordsWhatIsTheMatter() {
        assertThat(browser.get("/system").body())
                .contains(
                        "1 of 3 plugins need somebody",
                        "Points: set &lt;b&gt;signing",
                        "Events wait for more than five minutes",
                        "south",
                        "Silent",
                        "3 MB",
                        "it needs what nothing on this server offers",
                        "acme.tables")
                .doesNotContain("??", "{number}", "{free}", "{dead}");
    }

    @Test
    void theLogIsNarrowedAndNothingOfItRuns() {
        assertThat(browser.get("/system/log").body())
                .contains("event=odd &lt;i&gt;x", "event=fine", "at acme.Points", "Older lines are not shown");
        assertThat(browser.get("/system/log?level=ERROR").body())
                .contains("event=odd")
                .doesNotContain("event=fine");
        Seen refused = browser.get("/system/log?level=ODD");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("There is no such level");
        assertThat(browser.get("/system/log?lines=0").status()).isEqualTo(422);
    }

    @Test
    void aLogThatIsFollowedLooksAgainAndStopsInTime() {
        long now = browser.clock.instant().getEpochSecond();
        String followed = "/system/log?follow=" + now;
        assertThat(browser.get("/system/log").body()).doesNotContain("every 2s").contains("follow=" + now);
        assertThat(browser.get(followed).body()).contains("every 2s", "follow=" + now);
        browser.htmx = true;
        assertThat(browser.get(followed).status()).isEqualTo(200);
        browser.clock.advance(Duration.ofMinutes(10));
        Seen last = browser.get(followed);
        assertThat(last.status()).isEqualTo(286);
        assertThat(last.body()).doesNotContain("every 2s", "<html");
        assertThat(browser.get("/system/log?follow=9999999999").body()).doesNotContain("every 2s");
    }

    @Test
    void theSupportBundleIsAFile() {
        Seen zip = browser.post("/system/support-bundle");
        assertThat(zip.header("Content-Disposition")).contains("comptoir-support.zip");
        assertThat(zip.body()).isEqualTo("a zip");
        assertThat(browser.server.taken).hasSize(1);
    }

    @Test
    void whatTellsOfOtherCompaniesIsNotForTheAdminOfOne() {
        browser.server.shared = true;
        assertThat(browser.get("/system").body())
                .contains("Other companies keep their books")
                .doesNotContain("/system/support-bundle", "/system/log");
        assertThat(browser.get("/system/log").status()).isEqualTo(403);
        assertThat(browser.post("/system/support-bundle").status()).isEqualTo(403);
        assertThat(browser.server.taken).isEmpty();

        browser.people.add(FakePeople.MARC, "marc@lenoir.example", "Marc", "en", "plugin-admin", true);
        browser.as(FakePeople.MARC);
        assertThat(browser.get("/system/log").status())
                .as("who brings code, and does not run the server")
                .isEqualTo(403);
    }

    @Test
    void whoHasNotTheRightSeesNothingOfIt() {
        browser.people.make(FakePeople.ANA, "accountant", Reach.EVERYTHING);
        browser.as(FakePeople.ANA);
        assertThat(browser.get("/system").status()).isEqualTo(403);
        assertThat(browser.get("/system/log").status()).isEqualTo(403);
        assertThat(browser.post("/system/support-bundle").status()).isEqualTo(403);
    }
}
