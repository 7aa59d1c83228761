// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.model.Reach;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class OrderPageTest {

    private static final String DRAFT = "/orders/" + FakeOrders.DRAFT;
    private static final String INVOICED = "/orders/" + FakeOrders.INVOICED;

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private String key(String path) {
        Matcher key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"")
                .matcher(browser.get(path).body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void saysWhatItIsAndHowItsPriceCameAbout() {
        Seen page = browser.get(DRAFT);

        assertThat(page.body())
                .contains(
                        "Commande 20261120-draft",
                        "Brouillon",
                        "href=\"/customers/" + FakeCustomers.EPICERIE,
                        "href=\"/orders?customer=" + FakeCustomers.EPICERIE,
                        "36,00",
                        "TVA 20 % sur 30,00",
                        "Quai 3",
                        "Condition secrète des pros",
                        "Le plus proche &lt;b&gt;",
                        "Bougie &lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(browser.get(INVOICED).body()).contains("1 expédié(s)");
    }

    @Test
    void offersWhatItsStateAllows() {
        assertThat(browser.get(DRAFT).body()).contains(DRAFT + "/confirm", DRAFT + "/cancel");
        assertThat(browser.get(DRAFT).body()).doesNotContain(DRAFT + "/close");
        assertThat(browser.get(INVOICED).body()).contains(INVOICED + "/close");
        assertThat(browser.get(INVOICED).body()).doesNotContain(INVOICED + "/cancel", INVOICED + "/confirm");
    }

    @Test
    void offersWhatItsReaderMayDo() {
        browser.as(FakePeople.MARC);

        assertThat(browser.get(DRAFT).body())
                .doesNotContain(DRAFT + "/confirm", DRAFT + "/cancel", "<h2 class=\"card-title\">Que faire");
        assertThat(browser.post(DRAFT + "/confirm").status()).isEqualTo(403);
        assertThat(browser.orders.steps).isEmpty();
    }

    @Test
    void isConfirmedOnceHoweverOftenItIsSent() {
        String key = key(DRAFT);

        assertThat(browser.post(DRAFT + "/confirm", "key", key).header("Location"))
                .isEqualTo(DRAFT);
        assertThat(browser.get(DRAFT).body()).contains("La commande est confirmée", "Confirmée");
        assertThat(browser.post(DRAFT + "/confirm", "key", key).status()).isEqualTo(303);
        assertThat(browser.orders.steps).containsExactly("confirm");
    }

    @Test
    void whatIsRefusedIsToldOnItsPage() {
        browser.orders.shortOfStock = true;

        Seen refused = browser.post(DRAFT + "/confirm", "key", key(DRAFT));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "20261120-draft").doesNotContain("??");
        Seen illegal = browser.post(INVOICED + "/confirm", "key", key(INVOICED));
        assertThat(illegal.status()).isEqualTo(422);
        assertThat(illegal.body()).contains("role=\"alert\"", "Facturée");
    }

    @Test
    void isCancelledWithItsReasonAndATooLongOneIsNotLost() {
        String tooLong = "x".repeat(201);

        Seen refused = browser.post(DRAFT + "/cancel", "key", key(DRAFT), "reason", tooLong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"reason-error\"", tooLong);
        assertThat(browser.post(DRAFT + "/cancel", "key", key(DRAFT), "reason", "Changed their mind")
                        .status())
                .isEqualTo(303);
        assertThat(browser.orders.steps).containsExactly("cancel Changed their mind");
        assertThat(browser.get(DRAFT).body()).contains("Annulée").doesNotContain(DRAFT + "/cancel");
    }

    @Test
    void whatABuyerSubmittedIsAgreedToOrRefusedByWhoMay() {
        browser.orders.submit(FakeOrders.DRAFT);
        assertThat(browser.get(DRAFT).body())
                .contains(DRAFT + "/approve", DRAFT + "/refuse")
                .doesNotContain(DRAFT + "/cancel", DRAFT + "/confirm", DRAFT + "/edit", "??");

        assertThat(browser.post(DRAFT + "/refuse", "key", key(DRAFT), "reason", "x".repeat(201))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post(DRAFT + "/approve", "key", key(DRAFT)).status()).isEqualTo(303);
        assertThat(browser.orders.steps).containsExactly("approve");
        assertThat(browser.get(DRAFT).body()).contains("Vous avez approuvé");

        browser.orders.submit(FakeOrders.DRAFT);
        browser.post(DRAFT + "/refuse", "key", key(DRAFT), "reason", "Trop cher");
        assertThat(browser.orders.steps).containsExactly("approve", "refuse Trop cher");

        browser.orders.submit(FakeOrders.DRAFT);
        browser.as(FakePeople.MARC);
        assertThat(browser.get(DRAFT).body()).doesNotContain(DRAFT + "/approve", DRAFT + "/refuse");
        assertThat(browser.post(DRAFT + "/approve").status()).isEqualTo(403);
        assertThat(browser.orders.steps).hasSize(2);
    }

    @Test
    void isClosed() {
        assertThat(browser.post(INVOICED + "/close", "key", key(INVOICED)).status())
                .isEqualTo(303);
        assertThat(browser.get(INVOICED).body()).contains("Close", "La commande est close");
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() {
        browser.origin = org.comptoir.web.internal.http.Origin.UNPROVEN;

        assertThat(browser.post(DRAFT + "/confirm").status()).isEqualTo(403);
        assertThat(browser.orders.steps).isEmpty();
    }

    @Test
    void aBuyerSeesThePriceAndNotHowItCameAboutAndOthersOrdersNotAtAll() {
        browser.people.make(FakePeople.WIM, "buyer-viewer", new Reach.Organisation(FakeCustomers.EPICERIE));
        browser.as(FakePeople.WIM);

        assertThat(browser.get(DRAFT).body())
                .contains("20261120-draft", "36.00")
                .doesNotContain("A secret condition", "The nearest", "How this price", DRAFT + "/cancel");
        assertThat(browser.get("/orders/" + FakeOrders.CONFIRMED).status()).isEqualTo(404);
        assertThat(browser.get("/customers/" + FakeCustomers.MALLORY).status()).isEqualTo(404);
        assertThat(browser.get("/pick-lists/" + FakeOrders.DRAFT).status()).isEqualTo(403);
    }

    @Test
    void aWarehouseSeesWhatToPickAndNoPrice() {
        browser.as(FakePeople.WIM);
        String pick = "/pick-lists/" + FakeOrders.CONFIRMED;

        assertThat(browser.get(pick).body())
                .contains("20261120-confirmed", "Quai 3", "BOUGIE")
                .doesNotContain("€", "24.00", "Mallory", "BC-17");
        for (String path : List.of("/orders/" + FakeOrders.CONFIRMED, "/customers/" + FakeCustomers.MALLORY)) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(403);
        }
        for (OrderId none : List.of(FakeOrders.DRAFT, FakeOrders.INVOICED)) {
            assertThat(browser.get("/pick-lists/" + none).status()).isEqualTo(404);
        }
    }

    @Test
    void theFileOfAListIsPostedAndNoRecordOfThatName() {
        for (String list : List.of("/orders", "/customers", "/invoices", "/products")) {
            assertThat(browser.get(list + "/export").status()).as(list).isEqualTo(405);
        }
        assertThat(browser.get("/orders/exports").status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsAPageThatSaysSo() {
        assertThat(browser.get("/orders/" + new OrderId(new UUID(5, 99))).status())
                .isEqualTo(404);
        assertThat(browser.get("/orders/nonsense").status()).isEqualTo(400);
        assertThat(browser.get("/customers/" + new PartyId(new UUID(5, 99))).status())
                .isEqualTo(404);
        assertThat(browser.get("/pick-lists/" + new OrderId(new UUID(5, 99))).status())
                .isEqualTo(404);
    }

    @Test
    void aCustomerIsShownWithTheirOrders() {
        Seen page = browser.get("/customers/" + FakeCustomers.EPICERIE);

        assertThat(page.body())
                .contains(
                        "Épicerie du Marché",
                        "917583205",
                        "non confirmé",
                        "à 30 jours, fin de mois",
                        "href=\"" + DRAFT,
                        "href=\"/orders?customer=" + FakeCustomers.EPICERIE)
                .doesNotContain("20261120-confirmed");
    }
}
