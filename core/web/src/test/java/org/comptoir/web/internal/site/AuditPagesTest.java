// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** Who did what, in the browser. */
class AuditPagesTest {

    private static final String PATH = "/audit";

    private final Browser browser = new Browser().as(FakePeople.ANA);

    @Test
    void whatWasDoneIsSaidInWordsAndLeadsToItsRecord() {
        String page = browser.get(PATH).body();

        assertThat(page)
                .contains("Client modifié", "Modifié : adresse e-mail, téléphone, odd", "(rien) → Pros &lt;b&gt;")
                .contains("Nombre : 3", "Serveur (demo)", "Clé d’API key_1")
                .contains("href=\"/customers/" + FakeCustomers.EPICERIE, "href=\"/orders/" + FakeOrders.CONFIRMED)
                .contains("href=\"/products/" + FakeProducts.CANDLE, "href=\"/users/" + FakePeople.MARC)
                .contains("via plugin acme.pay 1.2.0", "acme.odd &lt;u&gt;", "Console (root &lt;i&gt;)", "22 nov. 2026")
                .doesNotContain("id=\"search\"", "<i>", "<u>", "-1 ");
        assertThat(browser.get("/").body()).contains("href=\"" + PATH + "\"");
    }

    /** The list of what writes, with the action that each leaves, is that of the API's own test. */
    @Test
    void everyActThatServicesWriteDownHasWords() throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(Path.of("src/main/resources/words/en.properties")));
        List<String> acts = Files.readAllLines(Path.of("../rest/src/test/resources/audited-writes.txt")).stream()
                .map(line -> line.split(" ")[1])
                .filter(act -> !act.equals("-"))
                .toList();

        assertThat(acts).hasSizeGreaterThan(20);
        assertThat(words.stringPropertyNames())
                .containsAll(acts.stream().map(act -> "audit-act/" + act).toList());
    }

    @Test
    void aTrailIsNarrowedByItsAddress() {
        String mail = browser.people.users.get(FakePeople.MARC).email();
        for (String narrowed : List.of(
                "actor=" + mail.replace("@", "%40"),
                "actor=user:" + FakePeople.MARC,
                "action=user.renamed",
                "area=user",
                "subject=" + FakePeople.MARC)) {
            assertThat(browser.get(PATH + "?" + narrowed).body())
                    .as(narrowed)
                    .contains("Personne renommée")
                    .doesNotContain("Client modifié");
        }
        assertThat(browser.get(PATH + "?from=2026-11-23").body()).contains("Rien ne répond");
        assertThat(browser.get(PATH + "?actor=nobody%40x.example").body()).contains("Rien ne répond");
        assertThat(browser.get(PATH + "?actor=user:" + FakePeople.ANA).body()).contains("via plugin acme.pay");
    }

    @Test
    void whatAnOldAddressAsksForAndIsNotThereIsLeftOutAndSaid() {
        Seen page = browser.get(
                PATH + "?area=odd&from=2026-11-30&to=2026-11-01&cursor=%21&sort=who&action=" + "x".repeat(121));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("« Tri »", "« Domaine »", "« Du »", "« Action »")
                .doesNotContain("??");
    }

    @Test
    void pagesGoOnwards() {
        browser.trail.longest = 3;
        Seen first = browser.get(PATH);
        assertThat(first.body()).contains("cursor=5").doesNotContain("Client modifié");

        assertThat(browser.get(PATH + "?cursor=5").body())
                .contains("PRO", "cursor=2")
                .doesNotContain("acme.odd");
        assertThat(browser.get(PATH + "?cursor=2").body())
                .contains("Serveur (demo)")
                .doesNotContain("cursor=");
    }

    @Test
    void aFileHoldsWhatTheTrailSaysAndRunsNothing() {
        Seen file = browser.post(PATH + "/export?area=stock&area=customer");
        assertThat(file.header("Content-Disposition")).contains("audit.csv");
        assertThat(file.body())
                .contains("customer.changed", "user:" + FakePeople.ANA, "fields=email,phone,odd", "quantity=-2")
                .doesNotContain("user.renamed");
        assertThat(browser.post(PATH + "/export?action=acme.odd+%3Cu%3E").body())
                .contains("people/=1+1")
                .doesNotContain(",=", "\n=");
        browser.clock.advance(Duration.ofMinutes(6));
        assertThat(browser.post(PATH + "/export?area=stock").header("Location")).startsWith("/confirm");
        assertThat(browser.trail.exported).hasSize(2);
    }

    @Test
    void anAccountantSeesWhatBearsOnTheBooks() {
        browser.people.make(FakePeople.WIM, "accountant", new Reach.Everything(false));
        browser.as(FakePeople.WIM);

        assertThat(browser.get(PATH).body())
                .contains("Customer changed", "Stock corrected")
                .doesNotContain("Person renamed", "acme.odd", "value=\"user\"", "href=\"/users/");
        assertThat(browser.get(PATH + "?area=user&action=user.renamed").body())
                .contains("role=\"alert\"")
                .doesNotContain("<td class=\"leading\"");
        assertThat(browser.post(PATH + "/export").body())
                .contains("stock.adjusted")
                .doesNotContain("user.renamed");
    }

    @Test
    void whoOfABuyerRunsItsPeopleSeesWhatConcernsThem() {
        browser.people.make(FakePeople.WIM, "buyer-admin", new Reach.Organisation(FakeCustomers.EPICERIE));
        browser.as(FakePeople.WIM);

        String page = browser.get(PATH).body();

        assertThat(page).contains("Customer changed").doesNotContain("PRO", "/users/", "?? ");
    }

    @Test
    void othersSeeNothingOfItAndNoWayToIt() {
        for (String role : List.of("sales", "warehouse", "plugin-admin")) {
            browser.people.make(FakePeople.WIM, role, new Reach.Everything(false));
            browser.as(FakePeople.WIM);
            assertThat(browser.get(PATH).status()).as(role).isEqualTo(403);
            assertThat(browser.post(PATH + "/export").status()).as(role).isEqualTo(403);
            assertThat(browser.get("/products/" + FakeProducts.CANDLE).body()).doesNotContain("/audit");
        }
    }

    @Test
    void recordsLeadToTheirHistory() {
        for (String path : List.of(
                "/orders/" + FakeOrders.CONFIRMED,
                "/invoices/" + FakeInvoices.INVOICE,
                "/products/" + FakeProducts.CANDLE,
                "/customers/" + FakeCustomers.EPICERIE)) {
            String subject = path.substring(path.lastIndexOf('/') + 1);
            assertThat(browser.get(path).body()).as(path).contains("href=\"/audit?subject=" + subject + "\"");
        }
    }

    @Test
    void whereNothingWasDoneThereIsAWayOn() {
        browser.trail.rows.clear();

        assertThat(browser.get(PATH).body()).contains("Rien n’a encore été fait.", "btn btn-primary\" href=\"/\"");
    }
}
