// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.PeriodClosing;
import org.comptoir.model.Reach;
import org.comptoir.model.id.EntryId;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** The books in the browser. */
class LedgerPagesTest {

    private static final String ENTRIES = "/ledger/entries";

    private final Browser browser = new Browser().as(FakePeople.ANA);

    @Test
    void anAccountThatIsNoneIsLeftOutAndTheListSaysSo() {
        for (String account : java.util.List.of("x", "%3C", "1%2C2", "-1")) {
            assertThat(browser.get("/ledger/entries?account=" + account).status())
                    .as(account)
                    .isEqualTo(200);
        }
    }

    @Test
    void entriesAreListedWithWhatTheyComeTo() {
        String list = browser.get(ENTRIES + "?sums=1").body();

        assertThat(list)
                .contains("4 écritures", "VE 1", "FA2026-000001", "P&lt;1&gt;", "Débit :", "82,00", "Crédit :")
                .contains("href=\"" + ENTRIES + "/" + FakeBooks.SALE)
                .doesNotContain("<script>P", "Solde :", "data-label=\"Solde\"");
        assertThat(browser.get(ENTRIES + "?journal=BQ").body()).contains("BQ 1").doesNotContain("VE 1");
        assertThat(browser.get(ENTRIES + "?source=manual:" + FakeBooks.UNDONE).body())
                .contains("1 écriture", "Écriture manuelle");
    }

    @Test
    void thoseOfOneAccountAreItsLedgerAndRunOnAsLongAsNothingIsLeftOut() {
        String ledger = browser.get(ENTRIES + "?account=411&sums=1").body();

        assertThat(ledger)
                .contains("2 écritures", "Compte : 411 Clients", "data-label=\"Solde\"", "36,00", "0,00", "Solde :")
                .doesNotContain("data-label=\"Montant\"");
        for (String narrowed :
                List.of("&journal=VE", "&search=FA", "&sort=piece", "&source=payment:" + FakePayments.START)) {
            assertThat(browser.get(ENTRIES + "?account=411" + narrowed).body())
                    .as(narrowed)
                    .contains("data-label=\"Débit\"")
                    .doesNotContain("data-label=\"Solde\"");
        }
        assertThat(browser.get(ENTRIES + "?account=411&from=2026-11-20&sort=bookedOn")
                        .body())
                .contains("data-label=\"Solde\"");
    }

    @Test
    void whatAnOldAddressAsksForAndIsNotThereIsLeftOutAndSaid() {
        Seen page = browser.get(ENTRIES + "?account=999&journal=XX&from=never&sort=colour");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("4 écritures", "« Compte »", "« Journal »", "« Du »", "« Tri »")
                .doesNotContain("??");
    }

    @Test
    void anEntryLeadsToWhatItIsAboutAndToItsAccounts() {
        assertThat(browser.get(ENTRIES + "/" + FakeBooks.SALE).body())
                .contains(
                        "Écriture VE 1",
                        "href=\"/invoices/" + FakeInvoices.INVOICE,
                        "href=\"" + ENTRIES + "?account=411",
                        "href=\"/customers?search=C0001",
                        "Épicerie &lt;b&gt;",
                        "Pièce &lt;script&gt;FA2026-000001");
        assertThat(browser.get(ENTRIES + "/" + FakeBooks.UNDONE).body())
                .contains("Écriture manuelle", "Contre-passée", "href=\"" + ENTRIES + "/" + FakeBooks.UNDOING)
                .contains("Services &lt;i&gt;bancaires");
        assertThat(browser.get(ENTRIES + "/" + FakeBooks.UNDOING).body())
                .contains("Contre-passation", "href=\"" + ENTRIES + "/" + FakeBooks.UNDONE)
                .doesNotContain("Contre-passée");
        assertThat(browser.get(ENTRIES + "/" + new EntryId(new UUID(1, 1))).status())
                .isEqualTo(404);
        assertThat(browser.get(ENTRIES + "/nonsense").status()).isEqualTo(400);
    }

    @Test
    void anInvoiceLeadsToItsEntryForWhoMaySeeTheBooks() {
        String way = "href=\"" + ENTRIES + "/" + FakeBooks.SALE;
        assertThat(browser.get("/invoices/" + FakeInvoices.INVOICE).body()).contains(way, "VE 1");
        assertThat(browser.get("/invoices/" + FakeInvoices.NOTE).body()).doesNotContain(ENTRIES + "/ent");
        browser.people.make(FakePeople.WIM, "sales", new Reach.Everything(false));
        browser.as(FakePeople.WIM);
        assertThat(browser.get("/invoices/" + FakeInvoices.INVOICE).body())
                .contains("FA2026-000001")
                .doesNotContain(ENTRIES);
    }

    @Test
    void theBalanceIsOfTheFiscalYearAndSaysSoInItsAddress() {
        Seen asked = browser.get("/ledger/balance");

        assertThat(asked.header("Location")).isEqualTo("/ledger/balance?from=2026-01-01&to=2026-11-22&sums=1");
        String page = browser.get(asked.header("Location")).body();
        assertThat(page)
                .contains("5 comptes", "Services &lt;i&gt;bancaires", "77,00", "Solde :", "0,00")
                .contains("href=\"" + ENTRIES + "?account=411&amp;from=2026-01-01&amp;to=2026-11-22&amp;sums=1")
                .doesNotContainPattern("<a [^>]*>\\s*</a>");
    }

    @Test
    void everyFigureOfTheBalanceIsWhatTheListBehindItComesTo() {
        String page =
                browser.get("/ledger/balance?from=2026-11-20&to=2026-11-20").body();

        assertThat(page).contains("2 comptes", "account=411", "account=707").doesNotContain("account=5171");
        assertThat(browser.get(ENTRIES + "?account=411&from=2026-11-20&to=2026-11-20&sums=1")
                        .body())
                .contains("Débit : <strong>36,00", "Crédit : <strong>0,00", "Solde : <strong>36,00");
        assertThat(browser.get("/ledger/balance?from=&to=&search=ventes").body())
                .contains("1 compte", "account=707&amp;sums=1");
        assertThat(browser.get("/ledger/balance?from=2026-12-31&to=2026-01-01").body())
                .contains("« Du » n’a pas été pris en compte");
    }

    @Test
    void aFileOfTheBooksAsksForAFreshProofAndIsTheListThatIsShown() {
        Seen file = browser.post(ENTRIES + "/export?account=411&journal=VE");

        assertThat(file.body()).contains("VE 1", "36.00", "0.00").doesNotContain("BQ 1");
        assertThat(browser.books.exported)
                .containsExactly(EntrySelection.ALL.on("411").in(List.of("VE")));
        assertThat(browser.post("/ledger/balance/export?from=2026-11-20&to=2026-11-20&search=411")
                        .body())
                .contains("411,Clients,36.00,0.00,36.00")
                .doesNotContain("707");
        browser.clock.advance(Duration.ofMinutes(6));
        assertThat(browser.post(ENTRIES + "/export").header("Location")).startsWith("/confirm");
        assertThat(browser.post("/ledger/balance/export?from=").header("Location"))
                .startsWith("/confirm");
        assertThat(browser.books.exported).hasSize(1);
    }

    @Test
    void periodsSayHowMuchOfThemIsClosedAndWhoAskedForIt() {
        assertThat(browser.get("/ledger/periods").body())
                .contains("Aucun jour", "Ouverte")
                .doesNotContain("Close");
        browser.books.closed = LocalDate.of(2026, 10, 15);
        Instant asked = Instant.parse("2026-11-20T08:00:00Z");
        browser.books.closings.add(new PeriodClosing(LocalDate.of(2026, 10, 31), "user <b>", asked, "", null));
        browser.books.closings.add(new PeriodClosing(LocalDate.of(2026, 10, 15), "one", asked, "other", asked));

        assertThat(browser.get("/ledger/periods").body())
                .contains("15 oct. 2026", "Close en partie", ">Close<", ">Ouverte<", "user &lt;b&gt;", "Accordée")
                .contains("Attend une autre personne", ENTRIES + "?from=2026-10-01&amp;to=2026-10-31&amp;sums=1");
    }

    @Test
    void whoMaySeeNoBooksSeesNoneOfTheirPages() {
        for (String role : List.of("warehouse", "sales", "buyer-billing")) {
            Reach reach = role.startsWith("buyer")
                    ? new Reach.Organisation(FakeCustomers.EPICERIE)
                    : new Reach.Everything(false);
            browser.people.make(FakePeople.WIM, role, reach);
            browser.as(FakePeople.WIM);
            assertThat(browser.get("/").body()).as(role).doesNotContain("href=\"/ledger");
            for (String path : List.of(ENTRIES, ENTRIES + "/" + FakeBooks.SALE, "/ledger/balance", "/ledger/periods")) {
                assertThat(browser.get(path).status()).as(role + path).isEqualTo(403);
            }
            assertThat(browser.post(ENTRIES + "/export").status()).as(role).isEqualTo(403);
            assertThat(browser.post("/ledger/balance/export?from=").status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(browser.books.exported).isEmpty();
    }
}
