// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** What somebody sees first: what waits for them, and numbers that are those of the lists they open. */
class HomePageTest {

    private static final Pattern WORK = Pattern.compile(
            "<a class=\"to-do\" href=\"([^\"]+)\">\\s*<span>([^<]+)</span>\\s*<span class=\"badge bg-blue-lt\">([^<]+)</span>");
    private static final Pattern FIGURE = Pattern.compile(
            "href=\"([^\"]+)\">\\s*<div[^>]*>\\s*<h3 class=\"subheader[^>]*>([^<]+)</h3>\\s*<p class=\"h1[^>]*>([^<]+)</p>");

    private static final Pattern POINT =
            Pattern.compile("<td class=\"end\"[^>]*><a href=\"([^\"]+)\">([^<]+)</a></td>");

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private static List<MatchResult> found(Pattern pattern, Seen page) {
        return pattern.matcher(page.body()).results().toList();
    }

    private Seen opened(MatchResult card) {
        return browser.get(card.group(1).replace("&amp;", "&"));
    }

    @Test
    void whatWaitsLeadsToAListOfJustAsMany() {
        List<MatchResult> work = found(WORK, browser.get("/"));

        assertThat(work)
                .extracting(card -> card.group(2))
                .containsExactly(
                        "Demandes en attente de votre accord", "Commandes à confirmer", "Commandes à préparer");
        for (MatchResult card : work) {
            assertThat(opened(card).body()).as(card.group(2)).containsPattern(card.group(3) + " (commande|demande)");
        }
    }

    @Test
    void eachFigureOfTheChartLeadsToTheAccountsThatAddUpToIt() {
        List<MatchResult> points = found(POINT, browser.get("/"));

        assertThat(points).hasSize(24);
        assertThat(points).extracting(point -> point.group(2)).contains("36,00\u00a0€");
        for (MatchResult point : points) {
            Seen list = browser.get(point.group(1).replace("&amp;", "&"));
            if (!point.group(2).startsWith("0,00")) {
                assertThat(list.body())
                        .as(point.group(1))
                        .containsPattern("Résultat \\(crédit moins débit\\) :[^€]*" + Pattern.quote(point.group(2)));
            }
        }
    }

    @Test
    void whoMaySeeNoBooksSeesNoChart() {
        browser.people.make(FakePeople.WIM, "sales", new Reach.Everything(false));

        assertThat(browser.as(FakePeople.WIM).get("/").body()).doesNotContain("class=\"columns\"", "Sales and margin");
    }

    @Test
    void aShortageIsWorkForWhoeverTakesGoodsInAndForNobodyElse() {
        browser.stock.lies("main", "EMPTY", "0");
        browser.stock.lies("lyon", "EMPTY", "0");
        browser.stock.lies("main", "FULL", "4");
        MatchResult card = found(WORK, browser.get("/")).get(3);

        assertThat(card.group(2)).isEqualTo("Articles dont rien ne reste à promettre");
        assertThat(card.group(3)).isEqualTo("2");
        assertThat(opened(card).body()).contains("2 lignes", "EMPTY").doesNotContain("FULL", "role=\"alert\"");
        browser.people.make(FakePeople.WIM, "accountant", new Reach.Everything(false));
        assertThat(found(WORK, browser.as(FakePeople.WIM).get("/")))
                .extracting(it -> it.group(2))
                .doesNotContain("Goods with nothing left to promise");
    }

    @Test
    void aFigureLeadsToAListThatAddsUpToIt() {
        browser.stock.lies("main", "FULL", "4");
        List<MatchResult> figures = found(FIGURE, browser.get("/"));

        assertThat(figures)
                .extracting(card -> card.group(2))
                .containsExactly(
                        "Commandé ce mois-ci, TTC",
                        "Facturé ce mois-ci, TTC, avoirs déduits",
                        "Marge sur les ventes ce mois-ci, HT",
                        "Dû par les clients",
                        "Banques et assimilés",
                        "Valeur du stock");
        assertThat(figures)
                .extracting(card -> card.group(3).startsWith("0,00"))
                .containsExactly(false, false, false, true, false, false);
        for (MatchResult card : figures) {
            assertThat(opened(card).body())
                    .as(card.group(2))
                    .contains(card.group(3))
                    .doesNotContain("role=\"alert\"");
        }
        assertThat(browser.get("/").body()).contains("le mois d’avant, au 22 oct. 2026");
    }

    @Test
    void nobodySeesMoreHereThanInTheLists() {
        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));
        Seen warehouse = browser.as(FakePeople.WIM).get("/");

        assertThat(found(WORK, warehouse)).extracting(card -> card.group(2)).containsExactly("Orders to pick");
        assertThat(found(FIGURE, warehouse)).isEmpty();
    }

    @Test
    void aNewShopIsToldWhatItLacksUntilItDoesNot() {
        browser.orders.all.clear();
        browser.approvals.all.clear();
        browser.setUp.unfinished = true;
        browser.products.all.clear();
        browser.people.make(FakePeople.MARC, "sales", new Reach.Everything(false));
        browser.connectors.clear();
        browser.passkeys.obstacle = "passkey.not-offered";
        browser.resets.offered = false;

        assertThat(found(WORK, browser.get("/")))
                .extracting(card -> card.group(2) + " " + card.group(1))
                .containsExactly(
                        "Terminer la mise en service /set-up/extras",
                        "Ajouter des articles /products",
                        "Inviter votre comptable /users/invite",
                        "Relier une boutique /plugin-offers",
                        "Dire sous quelle adresse on joint ce serveur /first-steps",
                        "Laisser ce serveur envoyer des messages /first-steps");
        assertThat(browser.get("/first-steps").body()).contains("COMPTOIR_URL", "notifier-mail");
        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));
        assertThat(browser.as(FakePeople.WIM).get("/first-steps").status()).isEqualTo(403);
        assertThat(found(WORK, browser.get("/"))).isEmpty();
        browser.as(FakePeople.ANA);

        browser.setUp.unfinished = false;
        browser.people.make(FakePeople.MARC, "accountant", new Reach.Everything(false));
        browser.connectors.add("shop");
        browser.passkeys.obstacle = "";
        browser.resets.offered = true;

        assertThat(found(WORK, browser.get("/")))
                .extracting(card -> card.group(1))
                .containsExactly("/products");
        assertThat(browser.get("/first-steps").body()).doesNotContain("COMPTOIR_URL");
    }

    @Test
    void whoHasNothingWaitingIsToldSo() {
        browser.orders.all.clear();
        browser.approvals.all.clear();

        assertThat(browser.get("/").body()).contains("Rien n’attend.");
    }

    @Test
    void aNumberThatCannotBeReadIsSaidAndTheOthersStand() {
        browser.home.addCards(
                () -> List.of(new HomeCard(HomeCard.Part.FIGURES, 5, "home/ordered", Access.SIGNED_IN, moment -> {
                    throw new IllegalStateException("secret");
                })));

        Seen page = browser.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Ce chiffre n’a pas pu être lu.").doesNotContain("secret");
        assertThat(found(FIGURE, page)).hasSize(6);
    }
}
