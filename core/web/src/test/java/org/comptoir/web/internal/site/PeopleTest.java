// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.comptoir.model.Reach;
import org.comptoir.model.id.UserId;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private static String field(Seen page, String name) {
        String mark = "name=\"" + name + "\" value=\"";
        int from = page.body().indexOf(mark) + mark.length();
        return page.body().substring(from, page.body().indexOf('"', from));
    }

    @Test
    void theListShowsEveryoneAndSearchingReplacesTheListAlone() {
        Seen all = browser.get("/users");
        assertThat(all.body()).contains("ana@lenoir.example", "marc@lenoir.example", "wim@lenoir.example");
        browser.htmx = true;

        Seen found = browser.get("/users?q=marc");

        assertThat(found.body())
                .startsWith("<div id=\"people\"")
                .contains("marc@lenoir.example")
                .doesNotContain("ana@lenoir.example", "<html");
    }

    @Test
    void whatPeopleAreCalledIsTextAndNothingElse() {
        assertThat(browser.get("/users").body())
                .contains("Wim &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(browser.get("/users/" + FakePeople.WIM).body()).doesNotContain("<script>alert");
        assertThat(browser.get("/users?q=%22%3E%3Cscript%3Ealert(1)").body()).doesNotContain("<script>alert");
    }

    @Test
    void anInvitationEndsWithALinkThatIsShownOnce() {
        Seen form = browser.get("/users/invite");
        String id = field(form, "id");

        Seen shown = browser.post(
                "/users/invite",
                "id",
                id,
                "email",
                "zoe@lenoir.example",
                "name",
                "Zoé",
                "language",
                "fr",
                "roles",
                "sales",
                "roles",
                "warehouse");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.body()).contains("value=\"/invitation/i-token-", "Zoé (zoe@lenoir.example)");
        assertThat(browser.people.users.get(UserId.parse(id)).roles()).isEqualTo(Set.of("sales", "warehouse"));
    }

    @Test
    void anInvitationThatIsSentAgainSaysThatItsLinkWasShown() {
        String[] form = {
            "id",
            field(browser.get("/users/invite"), "id"),
            "email",
            "zoe@lenoir.example",
            "name",
            "Zoé",
            "language",
            "fr",
            "roles",
            "sales"
        };
        browser.post("/users/invite", form);

        Seen again = browser.post("/users/invite", form);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("role=\"alert\"", "son lien a été montré, une seule fois");
        assertThat(browser.people.links).hasSize(1);
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() {
        Seen taken = browser.post(
                "/users/invite",
                "id",
                new UserId(new java.util.UUID(0, 9)).toString(),
                "email",
                "wim@lenoir.example",
                "name",
                "Zoé",
                "language",
                "en",
                "roles",
                "sales");

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body())
                .contains(
                        "id=\"email-error\"",
                        "value=\"Zoé\"",
                        "value=\"sales\" checked",
                        "value=\"en\" lang=\"en\" selected");
    }

    private Seen inviteBuyer(Browser by, String id, String kind, String customer, String role) {
        return by.post(
                "/users/invite",
                "id",
                id,
                "kind",
                kind,
                "customer",
                customer,
                "email",
                "lea@epicerie.example",
                "name",
                "Léa",
                "language",
                "fr",
                "roles",
                role);
    }

    @Test
    void aBuyerOfACustomerIsInvitedByItsCodeAndNamedWithIt() {
        Seen form = browser.get("/users/invite/buyer");
        assertThat(form.body())
                .contains("name=\"customer\"", "value=\"buyer-viewer\"")
                .doesNotContain("\"warehouse\"");
        assertThat(browser.get("/users/invite").body()).doesNotContain("name=\"customer\"", "\"buyer-viewer\"");
        String id = field(form, "id");

        Seen shown = inviteBuyer(browser, id, "buyer", "EPICERIE", "buyer");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(browser.people.users.get(UserId.parse(id)).organisation()).isEqualTo(FakeCustomers.EPICERIE);
        String named = "Épicerie du Marché (EPICERIE)";
        String link = "<a href=\"/customers/" + FakeCustomers.EPICERIE + "\">" + named + "</a>";
        assertThat(browser.get("/users").body()).contains("Achète pour " + link);
        assertThat(browser.get("/users/" + id).body()).contains(link);
        assertThat(browser.get("/customers/" + FakeCustomers.EPICERIE).body())
                .contains("Acheteurs", "href=\"/users/" + id, "lea@epicerie.example");
        assertThat(browser.get("/customers/" + FakeCustomers.MALLORY).body())
                .as("nobody buys for them")
                .doesNotContain("Acheteurs", "/users/" + id);
        assertThat(browser.get("/users/" + FakePeople.WIM).body()).doesNotContain("Achète pour");
    }

    @Test
    void buyersAreShownOnTheirCustomersPageToThoseAloneWhoMaySeePeople() {
        String id = field(browser.get("/users/invite/buyer"), "id");
        inviteBuyer(browser, id, "buyer", "EPICERIE", "buyer");
        String page = "/customers/" + FakeCustomers.EPICERIE;

        assertThat(seen("sales", page).body()).contains("lea@epicerie.example", "/users/" + id);
        for (String role : List.of("accountant", "buyer-viewer")) {
            assertThat(seen(role, page).body())
                    .as(role)
                    .contains("Épicerie du Marché")
                    .doesNotContain("lea@epicerie.example", "/users/");
        }
    }

    private Seen seen(String role, String path) {
        browser.people.make(FakePeople.WIM, role, new Reach.Organisation(FakeCustomers.EPICERIE));
        return browser.as(FakePeople.WIM).get(path);
    }

    @Test
    void aCustomerWhoIsNotThereIsToldBesideItsFieldAndNothingTypedIsLost() {
        String id = field(browser.get("/users/invite/buyer"), "id");

        Seen unknown = inviteBuyer(browser, id, "buyer", "EPICERYE", "buyer-viewer");
        Seen missing = inviteBuyer(browser, id, "buyer", "", "buyer-viewer");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body())
                .contains(
                        "id=\"customer-error\"",
                        "« EPICERYE »",
                        "value=\"EPICERYE\"",
                        "value=\"lea@epicerie.example\"",
                        "value=\"buyer-viewer\" checked");
        assertThat(missing.body()).contains("id=\"customer-error\"", "Dites pour quel client");
        assertThat(browser.people.links).isEmpty();
    }

    @Test
    void aRepresentativeInvitesBuyersAndChangesNobody() {
        UserId seller = new UserId(new java.util.UUID(0, 4));
        browser.people.add(seller, "sue@lenoir.example", "Sue", "fr", "sales", false);
        Browser by = browser.as(seller);
        Seen form = by.get("/users/invite");
        String id = field(form, "id");

        assertThat(by.get("/").body()).contains("href=\"/users\"");
        assertThat(form.body())
                .contains("name=\"customer\"", "\"buyer\"", "\"buyer-billing\"", "\"buyer-viewer\"")
                .doesNotContain("\"warehouse\"", "/users/invite/buyer", "\"buyer-admin\"", "\"buyer-approver\"");
        assertThat(inviteBuyer(by, id, "staff", "", "sales").body()).contains("id=\"customer-error\"");
        assertThat(inviteBuyer(by, id, "staff", "EPICERIE", "buyer").status()).isEqualTo(200);
        Seen page = by.get("/users/" + id);
        assertThat(page.body())
                .contains("lea@epicerie.example", "/invite-again")
                .doesNotContain("name=\"version\"", "/suspend", "/reset", id + "/sign-out");
        UserId boss = new UserId(new java.util.UUID(0, 5));
        browser.people.add(boss, "boss@epicerie.example", "Max", "fr", "buyer-admin", false);
        assertThat(by.get("/users/" + boss).body()).contains("Max").doesNotContain("/invite-again");
        assertThat(by.post("/users/" + id + "/suspend").status()).isEqualTo(403);
        assertThat(by.post("/users/" + id).status()).isEqualTo(403);
        assertThat(by.post("/users/" + id + "/invite-again").body()).contains("/invitation/i-token-");
    }

    @Test
    void aPersonIsChangedByWhoSawThemAsTheyAre() {
        String at = "/users/" + FakePeople.MARC;
        String version = field(browser.get(at), "version");
        String[] form = {
            "version", version, "email", "marc@lenoir.example", "name", "Marc P.", "language", "fr", "roles", "sales"
        };

        assertThat(browser.post(at, form).header("Location")).isEqualTo(at);
        assertThat(browser.get(at).body()).contains("Marc P.", "Enregistré");
        assertThat(browser.post(at, form).body()).contains("entre-temps");
    }

    @Test
    void whatCannotBeDoneIsToldOnTheirPage() {
        Seen refused = browser.post("/users/" + FakePeople.ANA + "/suspend");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("role=\"alert\"", "Ana Lenoir", "donnez d'abord ce rôle à quelqu'un d'autre");
    }

    @Test
    void someoneCanBeKeptOutAndLetInAgain() {
        String at = "/users/" + FakePeople.MARC;

        assertThat(browser.post(at + "/suspend").status()).isEqualTo(303);
        assertThat(browser.get(at).body()).contains("Suspendu", at + "/restore");
        assertThat(browser.post(at + "/restore").status()).isEqualTo(303);
        assertThat(browser.people.users.get(FakePeople.MARC).status()).isEqualTo("active");
    }

    @Test
    void aResetLinkIsShownOnce() {
        assertThat(browser.post("/users/" + FakePeople.MARC + "/reset").body()).contains("/reset/r-token-");
    }

    @Test
    void whoIsNotThereIsAPageThatSaysSo() {
        Seen nobody = browser.get("/users/" + new UserId(new java.util.UUID(0, 77)));

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.body()).contains("Page introuvable");
        assertThat(browser.get("/users/nonsense").status()).isEqualTo(400);
    }
}
