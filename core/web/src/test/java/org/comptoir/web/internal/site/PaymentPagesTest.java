// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PaymentId;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** Payments in the browser. */
class PaymentPagesTest {

    private static final String PATH = "/payments";
    private static final String PAID = PATH + "/" + FakePayments.PAID;

    private final Browser browser = new Browser().as(FakePeople.ANA);

    @Test
    void paymentsAreListedWithWhatTheyComeTo() {
        String list = browser.get(PATH + "?sums=1").body();

        assertThat(list)
                .contains("3 paiements", "FA2026-000001 &lt;b&gt;", "Épicerie &lt;b&gt;", "Remboursé en partie")
                .contains("href=\"" + PATH + "/" + FakePayments.PAID, ">" + FakePayments.ERASED + "<")
                .contains("Demandé : <strong>55,00", "Encaissé : <strong>43,00", "Remboursé : <strong>5,00")
                .doesNotContainPattern("<a [^>]*>\\s*</a>");
        assertThat(browser.get("/").body()).contains("href=\"" + PATH + "\"");
    }

    @Test
    void aListIsNarrowedByItsAddress() {
        for (String narrowed : List.of(
                "state=partly-refunded",
                "order=" + FakeOrders.INVOICED,
                "customer=" + FakeCustomers.EPICERIE,
                "search=FA2026",
                "to=2026-11-20")) {
            assertThat(browser.get(PATH + "?" + narrowed).body())
                    .as(narrowed)
                    .contains("1 paiement<", "FA2026-000001")
                    .doesNotContain("C-2");
        }
        assertThat(browser.get(PATH + "?gateway=cards&from=2026-11-21").body()).contains("2 paiements");
        assertThat(browser.get(PATH + "?gateway=coins").body())
                .contains("Rien ne répond à cette recherche et à ces filtres");
    }

    @Test
    void whatAnOldAddressAsksForAndIsNotThereIsLeftOutAndSaid() {
        Seen page = browser.get(PATH + "?state=lost&order=x&customer=x&from=never&sort=colour&cursor=%21");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("3 paiements", "« État »", "« Commande »", "« Client »", "« Du »", "« Tri »")
                .doesNotContain("??");
    }

    @Test
    void aPaymentSaysWhatWasAskedAndLeadsToWhatItPaysAndToItsEntry() {
        String page = browser.get(PATH + "/" + FakePayments.PAID).body();

        assertThat(page)
                .contains("Paiement de FA2026-000001 &lt;b&gt;", "Demande de paiement", "Remboursement", "En cours")
                .contains("Nouvelle vérification : 20 nov. 2026", "36,00", "5,00", "pay-&lt;u&gt;0")
                .contains(
                        "href=\"/orders/" + FakeOrders.INVOICED,
                        "href=\"/invoices/" + FakeInvoices.INVOICE,
                        "href=\"/invoices/" + FakeInvoices.NOTE,
                        "href=\"/customers/" + FakeCustomers.EPICERIE,
                        "href=\"/ledger/entries/" + FakeBooks.PAID)
                .doesNotContain("pay.example");
        assertThat(browser.get(PATH + "/" + FakePayments.FAILED).body())
                .contains("Échoué", "The card &lt;i&gt; is lost.")
                .doesNotContain("/ledger/entries/ent", "Nouvelle vérification");
        assertThat(browser.get(PATH + "/" + FakePayments.ERASED).body())
                .contains("Paiement de " + FakePayments.ERASED, "erased-1")
                .doesNotContain("href=\"/orders/ord", PATH + "?order=");
        assertThat(browser.get(PATH + "/" + new PaymentId(new UUID(1, 1))).status())
                .isEqualTo(404);
        assertThat(browser.get(PATH + "/nonsense").status()).isEqualTo(400);
    }

    @Test
    void anEntryLeadsToItsPaymentByTheActThatItBooks() {
        String way = PATH + "/acts/" + FakePayments.START;
        assertThat(browser.get("/ledger/entries/" + FakeBooks.PAID).body()).contains("href=\"" + way);
        Seen led = browser.get(way);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo(PATH + "/" + FakePayments.PAID);
        assertThat(browser.get(PATH + "/acts/" + new UUID(1, 1)).status()).isEqualTo(404);
        assertThat(browser.get(PATH + "/acts/nonsense").status()).isEqualTo(404);
    }

    @Test
    void ordersAndInvoicesLeadToTheirPaymentsForWhoMaySeeThem() {
        String way = "href=\"" + PATH + "?order=" + FakeOrders.INVOICED;
        List<String> ways = List.of("/orders/" + FakeOrders.INVOICED, "/invoices/" + FakeInvoices.INVOICE);
        for (String path : ways) {
            assertThat(browser.get(path).body()).as(path).contains(way);
        }
        assertThat(browser.get("/orders/" + FakeOrders.DRAFT).body()).doesNotContain(PATH + "?order=");
        browser.people.make(FakePeople.WIM, "sales", new Reach.Everything(false));
        browser.as(FakePeople.WIM);
        for (String path : ways) {
            assertThat(browser.get(path).body()).as(path).doesNotContain(PATH);
        }
    }

    @Test
    void aFileAsksForAFreshProofAndIsTheListThatIsShown() {
        Seen file = browser.post(PATH + "/export?state=partly-refunded");

        assertThat(file.body())
                .contains("FA2026-000001 <b>", "2026-11-20", "C0001", "cards", "36.00", "5.00", "EUR")
                .doesNotContain("C0002");
        assertThat(browser.payments.exported).containsExactly(PaymentSelection.ALL.in(List.of("partly-refunded")));
        browser.clock.advance(Duration.ofMinutes(6));
        assertThat(browser.post(PATH + "/export").header("Location")).startsWith("/confirm");
        assertThat(browser.payments.exported).hasSize(1);
    }

    @Test
    void whoMaySeeNoPaymentsSeesNoneOfTheirPages() {
        for (String role : List.of("warehouse", "sales", "buyer-billing")) {
            Reach reach = role.startsWith("buyer")
                    ? new Reach.Organisation(FakeCustomers.EPICERIE)
                    : new Reach.Everything(false);
            browser.people.make(FakePeople.WIM, role, reach);
            browser.as(FakePeople.WIM);
            assertThat(browser.get("/").body()).as(role).doesNotContain("href=\"" + PATH);
            for (String path : List.of(PATH, PATH + "/" + FakePayments.PAID, PATH + "/acts/" + FakePayments.START)) {
                assertThat(browser.get(path).status()).as(role + path).isEqualTo(403);
            }
            assertThat(browser.post(PATH + "/export").status()).as(role).isEqualTo(403);
        }
        assertThat(browser.payments.exported).isEmpty();
    }

    @Test
    void moneyIsGivenBackOnceInPartOrWhole() {
        Seen page = browser.get(PAID);
        assertThat(page.body())
                .contains("action=\"" + PAID + "/refund\"", "31,00")
                .doesNotContain(PAID + "/capture");
        String key = "01932f00-0000-7000-8000-00000000000a";

        browser.post(PAID + "/refund", "key", key, "amount", "5,20", "reason", "Retour");
        Seen again = browser.post(PAID + "/refund", "key", key, "amount", "5,20", "reason", "Retour");

        assertThat(again.header("Location")).isEqualTo(PAID);
        assertThat(browser.payments.asked).containsExactly("refund 5.20 EUR Retour");
        assertThat(browser.get(PAID).body()).contains("prié de rembourser");
    }

    @Test
    void whatCannotBeGivenBackIsToldAndNothingTypedIsLost() {
        assertRefused(browser.post(PAID + "/refund", "amount", "99", "reason", "Retour"), "value=\"Retour\"");
        assertRefused(browser.post(PAID + "/refund", "amount", "1e1"), "Écrivez un montant");
        assertRefused(browser.post(PAID + "/refund", "amount", "1,001"), "id=\"amount-error\"");
        assertRefused(browser.post(PAID + "/refund", "amount", "20"), "au-delà de votre limite");
        assertRefused(browser.post(PAID + "/refund"), "au-delà de votre limite");
        assertThat(browser.payments.asked).isEmpty();
    }

    private static void assertRefused(Seen page, String text) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(text);
    }

    @Test
    void givingMoneyBackAsksForAFreshProofAndTheRightTo() {
        browser.clock.advance(Duration.ofMinutes(30));
        assertThat(browser.post(PAID + "/refund", "amount", "5").header("Location"))
                .startsWith("/confirm");
        browser.people.make(FakePeople.WIM, "sales", Reach.EVERYTHING);
        browser.as(FakePeople.WIM);
        assertThat(browser.get(PAID).body()).doesNotContain("/refund");
        assertThat(browser.post(PAID + "/refund", "amount", "5").status()).isEqualTo(403);
        assertThat(browser.post(PAID + "/cancel").status()).isEqualTo(403);
        assertThat(browser.payments.asked).isEmpty();
    }
}
