// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.comptoir.model.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that did not arrive, as an admin sees them and has them delivered again. */
class OutboxPagesTest {

    private final Browser browser = new Browser();

    @BeforeEach
    void comeIn() {
        browser.language = Locale.ENGLISH;
        browser.outbox.fail();
        browser.people.make(FakePeople.WIM, "admin", Reach.EVERYTHING);
        browser.as(FakePeople.WIM);
    }

    @Test
    void theFirstPageCountsThoseThatWereGivenUpAndLeadsToThem() {
        assertThat(browser.get("/").body()).contains("/outbox?state=dead", "Events that were given up");
        assertThat(browser.get("/outbox?state=dead").body())
                .contains(
                        "1 event",
                        "the &lt;b&gt;bell",
                        "/orders/" + FakeOrders.CONFIRMED,
                        "Given up",
                        "2 days",
                        " checked")
                .doesNotContain("<b>bell", "Waits for an earlier");
    }

    @Test
    void whatWaitsSaysWhyInPlainWordsAndCannotBeChosen() {
        assertThat(browser.get("/outbox?state=waiting").body())
                .contains("Waits for an earlier event of the same record")
                .doesNotContain("name=\"row\"");
    }

    @Test
    void chosenOnesAreDeliveredAgainAndTheNextPageSaysHowMany() {
        assertThat(browser.post("/outbox/replay", "row", FakeOutbox.DEAD.toString())
                        .header("Location"))
                .isEqualTo("/outbox");
        assertThat(browser.get("/outbox").body()).contains("Events tried again: 1");
        assertThat(browser.outbox.all).hasSize(2);
        browser.post("/outbox/replay");
        assertThat(browser.get("/outbox").body()).contains("Choose at least one event");
        assertThat(browser.post("/outbox/replay", "row", "nonsense").status()).isEqualTo(400);
    }

    @Test
    void allOfThemAreCountedBeforeTheyAreDeliveredAgain() {
        assertThat(browser.get("/outbox").body()).contains("/outbox/replay-all");
        assertThat(browser.get("/outbox/replay-all").body()).contains("2 events would be delivered again");
        assertThat(browser.get("/outbox/replay-all?state=dead&handler=acme.bell")
                        .body())
                .contains("1 event would be");
        assertThat(browser.get("/outbox/replay-all?handler=none").body()).contains("0 events would be", "disabled");
        assertThat(browser.get("/outbox/replay-all?state=odd").status()).isEqualTo(422);
        assertThat(browser.post("/outbox/replay-all", "state", "odd", "handler", "")
                        .status())
                .isEqualTo(422);
        browser.post("/outbox/replay-all", "state", "", "handler", "acme.bell");
        assertThat(browser.get("/outbox").body()).contains("Events tried again: 2");
        assertThat(browser.outbox.all).hasSize(1);
    }

    @Test
    void whoHasNotTheRightSeesNothingOfIt() {
        browser.people.make(FakePeople.ANA, "accountant", Reach.EVERYTHING);
        browser.as(FakePeople.ANA);
        assertThat(browser.get("/outbox").status()).isEqualTo(403);
        assertThat(browser.get("/outbox/replay-all").status()).isEqualTo(403);
        assertThat(browser.post("/outbox/replay", "row", FakeOutbox.DEAD.toString())
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/outbox/replay-all").status()).isEqualTo(403);
        assertThat(browser.outbox.all).hasSize(3);
    }
}
