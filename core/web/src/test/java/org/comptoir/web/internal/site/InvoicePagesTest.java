// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.model.LocalText;
import org.comptoir.model.Reach;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class InvoicePagesTest {

    private static final String INVOICE = "/invoices/" + FakeInvoices.INVOICE;
    private static final String NOTE = "/invoices/" + FakeInvoices.NOTE;
    private static final String MALLORYS = "/invoices/" + FakeInvoices.MALLORYS;

    private final Browser browser = new Browser().as(FakePeople.ANA);

    @Test
    void isListedAndACreditNoteCountsAgainst() {
        String list = browser.get("/invoices?sums=1").body();

        assertThat(list)
                .contains("Factures et avoirs", "href=\"" + INVOICE, "href=\"" + NOTE, "href=\"" + MALLORYS)
                .contains("3 documents", "36,00", "-12,00", "48,00");
        assertThat(browser.get("/invoices?type=381").body())
                .contains("AV2026-000001")
                .doesNotContain("FA2026-000001");
        assertThat(browser.get("/invoices?customer=" + FakeCustomers.MALLORY).body())
                .contains("FA2026-000002", "Mallory")
                .doesNotContain("AV2026-000001");
        assertThat(browser.get("/invoices?order=" + FakeOrders.INVOICED).body())
                .contains("FA2026-000001", "AV2026-000001", "20261120-invoiced")
                .doesNotContain("FA2026-000002");
        assertThat(browser.get("/invoices?search=000002").body()).doesNotContain("FA2026-000001");
    }

    @Test
    void whatAnOldAddressAsksForAndIsNotThereIsLeftOutAndSaid() {
        Seen page = browser.get("/invoices?type=999&order=nonsense&from=never&sort=colour");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("FA2026-000001", "« Type » n’a pas été pris en compte", "« Commande »", "« Du »", "« Tri »")
                .doesNotContain("??");
    }

    @Test
    void theFileIsTheListThatIsShown() {
        Seen file = browser.post("/invoices/export?type=381");

        assertThat(file.header("Content-Disposition")).contains("invoices.csv");
        assertThat(file.body()).contains("AV2026-000001", "-12.00").doesNotContain("FA2026-");
        assertThat(browser.invoices.exported).containsExactly(IssuedSelection.ALL.of(List.of("381")));
    }

    @Test
    void saysWhatItIsAndLeadsToWhatBelongsToIt() {
        Seen page = browser.get(INVOICE);

        assertThat(page.body())
                .contains(
                        "Facture FA2026-000001",
                        "href=\"" + NOTE,
                        "href=\"/orders/" + FakeOrders.INVOICED,
                        "href=\"/customers/" + FakeCustomers.EPICERIE,
                        "TVA 20 % sur 30,00",
                        "36,00",
                        "Mention &lt;i&gt;",
                        "Bougie &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(browser.get(NOTE).body()).contains("Avoir AV2026-000001", "Corrige", "href=\"" + INVOICE);
        assertThat(browser.get(MALLORYS).body()).doesNotContain("href=\"/orders/ord_");
    }

    @Test
    void anInvoicedOrderLeadsToItsDocumentsForWhoMaySeeThem() {
        String way = "href=\"/invoices?order=" + FakeOrders.INVOICED;

        assertThat(browser.get("/orders/" + FakeOrders.INVOICED).body()).contains(way);
        assertThat(browser.get("/orders/" + FakeOrders.DRAFT).body()).doesNotContain("/invoices?order=");
        browser.people.make(FakePeople.WIM, "buyer-viewer", new Reach.Organisation(FakeCustomers.EPICERIE));
        browser.as(FakePeople.WIM);
        assertThat(browser.get("/orders/" + FakeOrders.INVOICED).body())
                .contains("20261120-invoiced")
                .doesNotContain("/invoices?order=");
    }

    @Test
    void itsFilesAreSavedUnderANameThatBreaksNoHeader() {
        Seen pdf = browser.get(INVOICE + "/formats/factur-x");

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).isEqualTo("attachment; filename=\"FA2026-000001__x_.pdf\"");
        assertThat(pdf.body()).isEqualTo("%PDF");
        assertThat(browser.get(INVOICE + "/original").body()).isEqualTo("{}");
        assertThat(browser.get(INVOICE + "/formats/odt").status()).isEqualTo(404);
    }

    @Test
    void aFileIsShownBesideItsDataAndSaysWhetherItKeepsTheRules() {
        Seen sound = browser.get(INVOICE + "/formats/factur-x/view");
        browser.invoices.problems.add(new InvoiceProblem(
                "BR-FR-05",
                "fatal",
                "BT-22",
                LocalText.of("Mention absente", "No mention"),
                LocalText.of("Complétez la mention", "Complete the mention"),
                "org.comptoir.facturx 1.0.0"));

        assertThat(sound.status()).isEqualTo(200);
        assertThat(sound.body()).contains("Conforme aux règles", "ne se laisse pas montrer", "Enregistrer");
        assertThat(browser.get(INVOICE + "/formats/factur-x/view").body())
                .contains("Ne respecte pas les règles", "Mention absente", "Complétez la mention", "BR-FR-05");
        assertThat(browser.get(INVOICE).body())
                .contains("Ne respecte pas les règles", "href=\"" + INVOICE + "/formats/factur-x/view");
    }

    @Test
    void aDocumentIsShownThoughAFormatDoesNotAnswer() {
        browser.invoices.silent = true;

        for (String path : List.of(INVOICE, INVOICE + "/formats/factur-x/view")) {
            Seen page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("FA2026-000001", "Règles non vérifiées");
        }
    }

    @Test
    void aPageThatAFileDoesNotHaveIsNotThere() {
        for (String page : List.of("0", "1", "-1", "x", "99999999999")) {
            assertThat(browser.get(INVOICE + "/formats/factur-x/pages/" + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(browser.get(INVOICE + "/formats/odt/view").status()).isEqualTo(404);
    }

    @Test
    void aBuyersBookkeeperSeesTheirOwnAndNobodyElses() {
        browser.people.make(FakePeople.WIM, "buyer-billing", new Reach.Organisation(FakeCustomers.EPICERIE));
        browser.as(FakePeople.WIM);

        assertThat(browser.get("/invoices").body()).contains("FA2026-000001").doesNotContain("FA2026-000002");
        assertThat(browser.get(INVOICE).status()).isEqualTo(200);
        for (String path : List.of(
                MALLORYS,
                MALLORYS + "/original",
                MALLORYS + "/formats/factur-x",
                MALLORYS + "/formats/factur-x/view",
                MALLORYS + "/formats/factur-x/pages/1")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoMaySeeNoInvoiceSeesNeitherTheListNorOneNorItsFiles() {
        for (String role : List.of("warehouse", "buyer-viewer", "buyer")) {
            Reach reach = role.equals("warehouse")
                    ? new Reach.Everything(false)
                    : new Reach.Organisation(FakeCustomers.EPICERIE);
            browser.people.make(FakePeople.WIM, role, reach);
            browser.as(FakePeople.WIM);

            assertThat(browser.get("/").body()).as(role).doesNotContain("href=\"/invoices\"");
            for (String path : List.of("/invoices", INVOICE, INVOICE + "/original", INVOICE + "/formats/factur-x")) {
                assertThat(browser.get(path).status()).as(role + path).isEqualTo(403);
            }
            assertThat(browser.post("/invoices/export").status()).as(role).isEqualTo(403);
        }
        assertThat(browser.invoices.exported).isEmpty();
    }

    @Test
    void whatIsNotThereIsAPageThatSaysSo() {
        assertThat(browser.get("/invoices/" + new InvoiceId(new UUID(5, 99))).status())
                .isEqualTo(404);
        assertThat(browser.get("/invoices/nonsense").status()).isEqualTo(400);
    }
}
