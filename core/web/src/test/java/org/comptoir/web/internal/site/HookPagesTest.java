// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that came in, as an admin sees them and has them tried again. */
class HookPagesTest {

    private static final String FIRST = "/webhooks/" + FakeDeliveries.FIRST;

    private final Browser browser = new Browser();

    @BeforeEach
    void comeIn() {
        browser.language = Locale.ENGLISH;
        browser.deliveries.refuseTwo();
        browser.people.make(FakePeople.WIM, "admin", Reach.EVERYTHING);
        browser.as(FakePeople.WIM);
    }

    @Test
    void theFirstPageCountsThoseThatWereNotTakenAndLeadsToThem() {
        assertThat(browser.get("/").body()).contains("/webhooks?outcome=refused&amp;outcome=failed");
        assertThat(browser.get("/webhooks?outcome=refused&outcome=failed").body())
                .contains("2 webhooks", "the signature is not &lt;b&gt;ours", "stall.forged", "checked")
                .doesNotContain(FakeDeliveries.TAKEN.toString());
        assertThat(browser.get("/webhooks").body()).contains("3 webhooks").doesNotContain(" checked");
    }

    @Test
    void oneShowsWhatWasSentAsTextAndNoSecretOfItsHeaders() {
        assertThat(browser.get(FIRST).body())
                .contains("\"order\": \"&lt;i&gt;1001", "kept, not shown", "12")
                .doesNotContain("<i>1001");
    }

    @Test
    void severalAreTriedAgainTogetherAndEachKeepsBothTries() {
        browser.deliveries.right = true;
        Seen sent = browser.post(
                "/webhooks/replay", "row", FakeDeliveries.FIRST.toString(), "row", FakeDeliveries.SECOND.toString());
        assertThat(sent.header("Location")).isEqualTo("/webhooks");
        assertThat(browser.get("/webhooks").body()).contains("Tried again and taken");
        assertThat(browser.get(FIRST).body()).contains("Refused", "Taken");
    }

    @Test
    void whatIsStillRefusedSaysSoAndNothingChosenIsRefused() {
        assertThat(browser.post(FIRST + "/replay").header("Location")).isEqualTo(FIRST);
        assertThat(browser.get(FIRST).body()).contains("not all were taken");
        browser.post("/webhooks/replay");
        assertThat(browser.get("/webhooks").body()).contains("Choose at least one");
        assertThat(browser.get("/webhooks/hkd_00000000000000000000000000").status())
                .isEqualTo(404);
    }

    @Test
    void theSecretIsKeptAndNotShownAndTheWayLeadsBack() {
        browser.people.make(FakePeople.WIM, "plugin-admin", Reach.EVERYTHING);
        browser.as(FakePeople.WIM);
        String page = "/plugins/" + FakePlugins.POINTS;
        assertThat(browser.get(page + "?back=webhooks").body())
                .contains("value=\"signing\"", "value=\"webhooks\"")
                .doesNotContain("acme.other");
        Seen kept = browser.post(page + "/secret", "name", "signing", "value", "fresh one ", "back", "webhooks");
        assertThat(kept.header("Location")).isEqualTo("/webhooks?outcome=refused&outcome=failed");
        assertThat(java.util.Objects.requireNonNull(browser.secrets.kept.get("plugin/acme.points/signing"))
                        .reveal())
                .isEqualTo("fresh one ");
        assertThat(browser.get(page).body()).doesNotContain("fresh one");
        Seen refused = browser.post(page + "/secret", "name", "No Name", "value", "hidden-value");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("secret-name-error").doesNotContain("hidden-value");
        assertThat(browser.post(page + "/secret", "name", "signing", "value", "")
                        .body())
                .contains("secret-value-error");
    }

    @Test
    void whoHasNotTheRightSeesNothingOfIt() {
        browser.people.make(FakePeople.ANA, "accountant", Reach.EVERYTHING);
        browser.as(FakePeople.ANA);
        assertThat(browser.get("/webhooks").status()).isEqualTo(403);
        assertThat(browser.post(FIRST + "/replay").status()).isEqualTo(403);
        assertThat(browser.post("/plugins/" + FakePlugins.POINTS + "/secret").status())
                .isEqualTo(403);
    }
}
