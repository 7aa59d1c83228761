// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft that is changed, by one person and by two. */
class AmendOrderTest {

    private static final String ORDER = "/orders/" + FakeOrders.DRAFT;
    private static final String PATH = ORDER + "/edit";

    private final Browser browser = new Browser().as(FakePeople.ANA);
    private Seen opened;

    @BeforeEach
    void open() {
        browser.stock.lies("main", "BOUGIE", "7");
        opened = browser.get(PATH);
    }

    private static String hidden(String name, Seen page) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).as(name + " in " + page.body()).isTrue();
        return found.group(1).replace("&lt;", "<").replace("&#34;", "\"").replace("&amp;", "&");
    }

    /** @param lines SKU and quantity, one after the other */
    private Seen send(Seen from, String act, String reference, String... lines) {
        List<String> fields = new ArrayList<>(List.of("do", act, "customer", "EPICERIE", "reference", reference));
        for (String name : List.of("key", "version", "base")) {
            fields.addAll(List.of(name, hidden(name, from)));
        }
        for (int i = 0; i < lines.length; i += 2) {
            fields.addAll(List.of("sku", lines[i], "quantity", lines[i + 1]));
        }
        return browser.post(PATH, fields.toArray(String[]::new));
    }

    @Test
    void opensWithWhatTheDraftHasForWhoTakesOrdersAlone() {
        assertThat(browser.get(ORDER).body()).contains("href=\"" + PATH + "\"", "Modifier le brouillon");
        assertThat(opened.body())
                .contains("value=\"EPICERIE\"", "value=\"BOUGIE\"", "value=\"3\"", "Enregistrer les modifications")
                .doesNotContain("value=\"confirm\"", "??", "<script>alert");
        assertThat(browser.get("/orders/" + FakeOrders.CONFIRMED).body()).doesNotContain("/edit");

        browser.as(FakePeople.MARC);
        assertThat(browser.get(PATH).status()).isEqualTo(403);
        assertThat(send(opened, "draft", "BC-18", "BOUGIE", "4").status()).isEqualTo(403);
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void isSavedOnceAndToldOnTheOrder() {
        Seen sent = send(opened, "draft", "BC-18", "BOUGIE", "4", "", "", "EMBALLAGE", "1");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(send(opened, "draft", "BC-18", "BOUGIE", "4", "", "", "EMBALLAGE", "1")
                        .header("Location"))
                .isEqualTo(sent.header("Location"))
                .endsWith(ORDER);
        assertThat(browser.orders.requests).hasSize(1);
        OrderRequest request = browser.orders.requests.get(0);
        assertThat(request.reference()).isEqualTo("BC-18");
        assertThat(request.orderedOn()).as("its own day").isEqualTo("2026-11-23");
        assertThat(request.lines())
                .extracting(line -> line.sku() + " " + line.quantity())
                .containsExactly("BOUGIE 4", "EMBALLAGE 1");
        assertThat(browser.get(ORDER).body()).contains("sont enregistrées", "BC-18");
    }

    @Test
    void isPricedWithoutBeingSavedAndALineIsTakenOut() {
        Seen priced = send(opened, "remove-0", "BC-18", "BOUGIE", "4", "EMBALLAGE", "1");

        assertThat(priced.status()).isEqualTo(200);
        assertThat(priced.body()).contains("value=\"EMBALLAGE\"").doesNotContain("value=\"BOUGIE\"");
        assertThat(hidden("version", priced)).isEqualTo(hidden("version", opened));
        assertThat(hidden("base", priced)).isEqualTo(hidden("base", opened));
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSaved() {
        Seen refused = send(opened, "draft", "BC-18", "nothing", "4");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("n’existe pas", "value=\"nothing\"");
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void whoeverComesSecondSeesWhoChangedWhatAndSavesBoth() {
        send(browser.get(PATH), "draft", "BC-17 <script>alert(2)</script>", "BOUGIE", "3", "EMBALLAGE", "2");

        Seen second = send(browser.get(PATH), "draft", "BC-18", "BOUGIE", "6", "EMBALLAGE", "2");
        assertThat(second.status()).as("on the newest").isEqualTo(303);
        Seen conflict = send(opened, "draft", "BC-19", "BOUGIE", "5");

        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.body())
                .contains("a modifié ce brouillon", "changé des deux côtés", "Ligne EMBALLAGE")
                .contains("value=\"BC-19\"", "value=\"5\"", "value=\"EMBALLAGE\"")
                .doesNotContain("<script>alert", "??");
        assertThat(browser.orders.requests).hasSize(2);

        Seen merged = send(conflict, "draft", "BC-19", "BOUGIE", "5", "EMBALLAGE", "2");
        assertThat(merged.status()).isEqualTo(303);
        assertThat(browser.orders.requests.get(2).reference()).isEqualTo("BC-19");
    }

    @Test
    void whatIsNoDraftAnyMoreIsNotChanged() {
        browser.post(ORDER + "/confirm", "key", hidden("key", opened));

        assertThat(browser.get(PATH).status()).isEqualTo(409);
        assertThat(send(opened, "draft", "BC-18", "BOUGIE", "4").status()).isEqualTo(409);
        assertThat(browser.orders.requests).isEmpty();
    }

    @Test
    void aFormThatSaysNothingOfWhatItBeganWithOverwritesNothing() {
        Seen sent = browser.post(
                PATH, "do", "draft", "customer", "EPICERIE", "reference", "BC-18", "sku", "BOUGIE", "quantity", "4");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(browser.orders.requests).isEmpty();
    }
}
