// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.model.LocalText;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** From the confirmed order to its parcel, its invoice and a credit note. */
class SalesActsTest {

    private static final String ORDER = "/orders/" + FakeOrders.CONFIRMED;
    private static final String PICK = "/pick-lists/" + FakeOrders.CONFIRMED;
    private static final String RETURN = "/pick-lists/" + FakeOrders.INVOICED + "/return";
    private static final String CREDIT = "/invoices/" + FakeInvoices.INVOICE + "/credit";

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private static String key(Seen page) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"").matcher(page.body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void whatIsPickedShipsOnceAndTheRestStays() {
        assertThat(browser.get(ORDER).body()).contains("href=\"" + PICK);
        Seen list = browser.get(PICK);
        assertThat(list.body()).contains("name=\"quantity-1\"", "data-code=\"BOUGIE\"", "data-left=\"2\"");
        String key = key(list);

        Seen shipped = browser.post(PICK + "/ship", "key", key, "quantity-1", "1,0", "tracking", "8R42");
        browser.post(PICK + "/ship", "key", key, "quantity-1", "1,0", "tracking", "8R42");

        assertThat(shipped.header("Location")).isEqualTo(PICK);
        assertThat(browser.orders.steps).containsExactly("ship 1.0 8R42");
        assertThat(browser.get(PICK).body()).contains("Le colis est parti", "Préparé : Bougie");
    }

    @Test
    void allThatIsLeftShipsWithoutBeingCounted() {
        assertThat(browser.post(PICK + "/ship", "all", "1", "quantity-1", "nonsense")
                        .header("Location"))
                .isEqualTo("/pick-lists");
        assertThat(browser.orders.steps).containsExactly("ship 2 ");
        assertThat(browser.get(PICK).body()).doesNotContain("name=\"quantity-1\"", "action=\"" + PICK);
    }

    @Test
    void whatCannotShipIsToldBesideItsLineAndNothingTypedIsLost() {
        Seen malformed = browser.post(PICK + "/ship", "quantity-1", "1e1", "tracking", "8R42");
        Seen nothing = browser.post(PICK + "/ship", "quantity-1", "0");
        Seen tooMany = browser.post(PICK + "/ship", "quantity-1", "3");

        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.body()).contains("quantity-1-error", "en chiffres", "value=\"1e1\"", "value=\"8R42\"");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Rien n'est encore préparé");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("quantity-1-error", "value=\"3\"");
        assertThat(browser.orders.steps).isEmpty();
    }

    @Test
    void whatNeverShippedIsGivenUpAndTheRestInvoiced() {
        browser.post(PICK + "/ship", "quantity-1", "1");
        assertThat(browser.get(ORDER).body()).contains(ORDER + "/cancel-rest").doesNotContain(ORDER + "/invoice");

        browser.post(ORDER + "/cancel-rest", "reason", "épuisé");

        assertThat(browser.orders.steps).containsExactly("ship 1 ", "cancel-rest épuisé");
    }

    @Test
    void anInvoiceIsForeseenAndThenIssuedOnce() {
        assertThat(browser.get(ORDER + "/invoice").body())
                .contains("Tout n'est pas encore parti", "TVA 20 % sur 20,00")
                .doesNotContain("Émettre la facture");
        browser.post(PICK + "/ship", "all", "1");
        Seen page = browser.get(ORDER + "/invoice");
        assertThat(page.body()).contains("Émettre la facture", "name=\"issuedOn\" type=\"date\"");
        String key = key(page);

        Seen issued = browser.post(ORDER + "/invoice", "key", key, "issuedOn", "2026-11-23");
        browser.post(ORDER + "/invoice", "key", key, "issuedOn", "2026-11-23");

        assertThat(issued.header("Location")).isEqualTo("/invoices/" + FakeInvoices.MALLORYS);
        assertThat(browser.invoices.issued).containsExactly(FakeOrders.CONFIRMED + " 2026-11-23");
    }

    @Test
    void aDayThatIsRefusedCanBeChosenAnew() {
        browser.post(PICK + "/ship", "all", "1");

        Seen none = browser.post(ORDER + "/invoice", "issuedOn", "soon");
        Seen late = browser.post(ORDER + "/invoice", "issuedOn", "2027-01-01");

        assertThat(none.body()).contains("issuedOn-error", "Choisissez un jour", "Émettre la facture");
        assertThat(late.body()).contains("issuedOn-error", "value=\"2027-01-01\"", "Émettre la facture");
        assertThat(browser.invoices.issued).isEmpty();
    }

    @Test
    void whatStandsInTheWayIsSaidBeforeAnybodyPresses() {
        browser.post(PICK + "/ship", "all", "1");
        browser.invoices.problems.add(new InvoiceProblem(
                "BR-FR-12",
                "fatal",
                "BT-13",
                LocalText.of("Référence <b> absente", "Reference <b> missing"),
                LocalText.of("Corrigez la fiche", "Correct the record"),
                "core"));

        assertThat(browser.get(ORDER + "/invoice").body())
                .contains("Référence &lt;b&gt; absente", "Corrigez la fiche", "BR-FR-12")
                .doesNotContain("Émettre la facture");
    }

    @Test
    void aCreditNoteIsShownBeforeItIsIssuedAsShown() {
        assertThat(browser.get("/invoices/" + FakeInvoices.INVOICE).body()).contains("href=\"" + CREDIT);
        Seen shown = browser.post(
                CREDIT, "step", "preview", "quantity-1", "1", "reason", "cassé <b>", "issuedOn", "2026-11-23");
        assertThat(shown.body())
                .contains("TVA 20 % sur 10,00", "name=\"quantity-1\" value=\"1\"", "cassé &lt;b>")
                .doesNotContain("<b>");
        assertThat(browser.invoices.issued).isEmpty();
        String key = key(shown);

        for (int i = 0; i < 2; i++) {
            assertThat(browser.post(
                                    CREDIT,
                                    "key",
                                    key,
                                    "step",
                                    "issue",
                                    "quantity-1",
                                    "1",
                                    "reason",
                                    "cassé",
                                    "issuedOn",
                                    "2026-11-23")
                            .header("Location"))
                    .isEqualTo("/invoices/" + FakeInvoices.NOTE);
        }
        assertThat(browser.invoices.issued).containsExactly("credit [Line[position=1, quantity=1]] cassé");
    }

    @Test
    void allThatIsLeftIsCreditedWithOneButtonAndAnythingChanged() {
        Seen all = browser.post(CREDIT, "step", "all", "reason", "retour", "issuedOn", "2026-11-23");
        assertThat(all.body()).contains("name=\"quantity-1\" value=\"3\"", "Émettre l'avoir");

        Seen again =
                browser.post(CREDIT, "step", "change", "quantity-1", "3", "reason", "retour", "issuedOn", "2026-11-23");

        assertThat(again.body()).contains("data-step", "value=\"retour\"").doesNotContain("Émettre l'avoir");
    }

    @Test
    void whatCannotBeCreditedIsToldWhereItIs() {
        assertThat(browser.post(CREDIT, "step", "preview", "reason", "x", "issuedOn", "2026-11-23")
                        .body())
                .contains("Indiquez à côté d'une ligne");
        assertThat(browser.post(CREDIT, "step", "preview", "quantity-1", "-1", "reason", "x", "issuedOn", "")
                        .body())
                .contains("quantity-1-error", "issuedOn-error");
        assertThat(browser.post(CREDIT, "step", "preview", "quantity-1", "4", "reason", "x", "issuedOn", "2026-11-23")
                        .body())
                .contains("quantity-1-error", "value=\"4\"");
        assertThat(browser.post(CREDIT, "step", "preview", "quantity-1", "1", "issuedOn", "2026-11-23")
                        .body())
                .contains("reason-error");
        assertThat(browser.get("/invoices/" + FakeInvoices.NOTE + "/credit").body())
                .contains("Ce document est lui-même un avoir");
        assertThat(browser.invoices.issued).isEmpty();
    }

    @Test
    void nobodyIssuesOrShipsWhoMayNot() {
        for (String role : List.of("sales", "warehouse")) {
            browser.people.make(FakePeople.WIM, role, new Reach.Everything(false));
            browser.as(FakePeople.WIM);

            assertThat(browser.get(ORDER + "/invoice").status()).as(role).isEqualTo(403);
            assertThat(browser.post(ORDER + "/invoice", "issuedOn", "2026-11-23")
                            .status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(browser.get(CREDIT).status()).as(role).isEqualTo(403);
            assertThat(browser.post(CREDIT, "step", "issue").status()).as(role).isEqualTo(403);
        }
        browser.as(FakePeople.MARC);
        assertThat(browser.post(PICK + "/ship", "all", "1").status()).isEqualTo(403);
        assertThat(browser.invoices.issued).isEmpty();
        assertThat(browser.orders.steps).isEmpty();
    }

    @Test
    void whatCameBackGoesIntoStockOnceAndIsNotedWithItsReason() {
        assertThat(browser.get("/orders/" + FakeOrders.INVOICED).body()).contains("href=\"" + RETURN);
        assertThat(browser.get(ORDER).body()).doesNotContain(PICK + "/return");
        Seen page = browser.get(RETURN);
        assertThat(page.body()).contains("name=\"quantity-1\"", "data-left=\"1\"", "un avoir en rendra le prix");
        String key = key(page);

        Seen back = browser.post(RETURN, "key", key, "quantity-1", "1", "reason", "Cassé");
        browser.post(RETURN, "key", key, "quantity-1", "1", "reason", "Cassé");

        assertThat(back.header("Location")).isEqualTo("/orders/" + FakeOrders.INVOICED);
        assertThat(browser.orders.steps).containsExactly("return 1 Cassé");
        assertThat(browser.get("/orders/" + FakeOrders.INVOICED).body()).contains("de retour en stock");
    }

    @Test
    void whatCannotComeBackIsToldBesideItsLine() {
        Seen tooMany = browser.post(RETURN, "quantity-1", "2", "reason", "Trop");
        Seen malformed = browser.post(RETURN, "quantity-1", "1e1");
        Seen nothing = browser.post(RETURN);

        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("id=\"quantity-1-error\"", "value=\"Trop\"", "value=\"2\"");
        assertThat(malformed.body()).contains("id=\"quantity-1-error\"");
        assertThat(nothing.body()).contains("Écrivez à côté d’une ligne");
        assertThat(browser.get(PICK + "/return").body()).contains("Rien de cette commande");
        assertThat(browser.orders.steps).isEmpty();
    }

    /** What was invoiced is shown to who sees orders. */
    @Test
    void aWarehouseTakesBackWhatItsListsShowAndNothingElse() {
        browser.as(FakePeople.WIM);
        assertThat(browser.get(PICK + "/return").status()).isEqualTo(200);
        assertThat(browser.get(RETURN).status()).isEqualTo(404);
        assertThat(browser.post(RETURN, "quantity-1", "1").status()).isEqualTo(404);
        browser.as(FakePeople.MARC);
        assertThat(browser.get(RETURN).status()).isEqualTo(403);
        assertThat(browser.orders.steps).isEmpty();
    }
}
