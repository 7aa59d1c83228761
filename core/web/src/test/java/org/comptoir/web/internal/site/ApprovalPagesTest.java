// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.comptoir.model.Reach;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** What one asked for and another agrees to, in the browser. */
class ApprovalPagesTest {

    private static final String PATH = "/approvals";
    private static final String WAITING = PATH + "?show=waiting";

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private static String at(ApprovalId id, String act) {
        return PATH + "/" + id + "/" + act;
    }

    @Test
    void whatIsAskedForSaysWhatItWouldDoAndLeadsToItsRecord() {
        String page = browser.get(PATH).body();

        assertThat(page)
                .contains("3 demandes", "Remboursement", "36,00", "5,00", "cassé &lt;b&gt;", "Marc")
                .contains("href=\"/payments/" + FakePayments.PAID, "FA2026-000001 &lt;b&gt;")
                .contains("href=\"/products/" + FakeProducts.CANDLE + "/stock", "-12", "21 nov. 2026")
                .contains("a lot", "<dt>odd</dt>", "GONE", "29 nov. 2026")
                .doesNotContain("trop &lt;i&gt;");
        assertThat(browser.get(PATH + "?show=all").body())
                .contains("4 demandes", "Refusée", "trop &lt;i&gt;")
                .doesNotContain("/payments/pay_00000000050000");
        assertThat(browser.get(PATH + "?show=odd").body()).contains("3 demandes");
    }

    @Test
    void theFirstPageCountsJustWhatWaitsForWhoLooks() {
        assertThat(browser.get("/").body())
                .containsPattern("href=\"/approvals\\?show=waiting\">\\s*<span>[^<]*</span>\\s*<span[^>]*>2</span>");
        assertThat(browser.get(WAITING).body())
                .contains("2 demandes")
                .doesNotContain("GONE", "Vous avez fait cette demande");
    }

    @Test
    void somebodyAgreesAfterAFreshProofAndIsBackAtWhatTheySaw() {
        browser.clock.advance(Duration.ofMinutes(6));
        Seen stale = browser.post(at(FakeApprovals.REFUND, "agree") + "?show=waiting");
        assertThat(stale.header("Location")).startsWith("/confirm?next=%2Fapprovals%3Fshow%3Dwaiting");
        assertThat(state(FakeApprovals.REFUND)).isEqualTo("open");

        browser.post("/confirm", "next", WAITING, "password", FakePeople.PASSWORD, "code", FakePeople.CODE);
        browser.get(WAITING);
        Seen agreed = browser.post(at(FakeApprovals.REFUND, "agree") + "?show=waiting");

        assertThat(agreed.header("Location")).isEqualTo(WAITING);
        assertThat(state(FakeApprovals.REFUND)).isEqualTo("agreed");
        assertThat(browser.get(PATH).body()).contains("Accord donné", "Ana");
    }

    private String state(ApprovalId id) {
        return browser.approvals.all.get(id).state();
    }

    @Test
    void whoRefusesSaysWhy() {
        Seen silent = browser.post(at(FakeApprovals.LOSS, "refuse"), "reason", " ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body())
                .contains("id=\"reason-" + FakeApprovals.LOSS + "-error\"", "<details class=\"ask\" open>");
        Seen endless = browser.post(at(FakeApprovals.LOSS, "refuse"), "reason", "x".repeat(201));
        assertThat(endless.body()).contains("id=\"reason-" + FakeApprovals.LOSS + "-error\"", "x".repeat(201));
        assertThat(state(FakeApprovals.LOSS)).isEqualTo("open");

        browser.post(at(FakeApprovals.LOSS, "refuse"), "reason", "recomptez <u>");

        assertThat(browser.get(PATH + "?show=all").body()).contains("recomptez &lt;u&gt;", "La demande est refusée");
    }

    @Test
    void nobodyAgreesToTheirOwnButMayTakeItBack() {
        assertThat(browser.get(PATH).body())
                .contains("Vous avez fait cette demande", at(FakeApprovals.ANAS, "refuse"))
                .doesNotContain(at(FakeApprovals.ANAS, "agree"));
        Seen forced = browser.post(at(FakeApprovals.ANAS, "agree"));
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.body()).contains("role=\"alert\"", "3 demandes");

        browser.post(at(FakeApprovals.ANAS, "refuse"), "back", "1");

        assertThat(state(FakeApprovals.ANAS)).isEqualTo("refused");
    }

    @Test
    void whatWasAnsweredMeanwhileIsSaidOnTheList() {
        Seen late = browser.post(at(FakeApprovals.REFUSED, "agree"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("role=\"alert\"", "3 demandes").doesNotContain("??");
        assertThat(browser.post(PATH + "/nonsense/agree").status()).isEqualTo(422);
    }

    @Test
    void whereNothingWaitsThereIsAWayOn() {
        browser.approvals.all.clear();
        for (Map.Entry<String, String> way : Map.of("waiting", "show=all", "pending", "show=all", "all", "href=\"/\"")
                .entrySet()) {
            assertThat(browser.get(PATH + "?show=" + way.getKey()).body())
                    .contains("btn btn-primary", way.getValue())
                    .doesNotContain("??");
        }
        assertThat(browser.get("/").body()).doesNotContain(WAITING + "\">\n");
    }

    @Test
    void onlyAdminsSeeThem() {
        for (String role : List.of("accountant", "sales", "warehouse")) {
            browser.people.make(FakePeople.WIM, role, new Reach.Everything(false));
            browser.as(FakePeople.WIM);
            assertThat(browser.get(PATH).status()).as(role).isEqualTo(403);
            assertThat(browser.get("/").body()).doesNotContain(PATH);
        }
    }
}
