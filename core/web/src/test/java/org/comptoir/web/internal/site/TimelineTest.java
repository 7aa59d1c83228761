// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {

    private static final String ORDER = "/orders/" + FakeOrders.DRAFT;

    private final Browser browser = new Browser().as(FakePeople.ANA);

    static java.util.stream.Stream<String> records() {
        return java.util.stream.Stream.of(
                ORDER,
                "/customers/" + FakeCustomers.EPICERIE,
                "/products/" + FakeProducts.CANDLE,
                "/invoices/" + FakeInvoices.INVOICE);
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatAColleagueWritesStandsBelowTheRecordAsItWasWritten(String record) {
        Seen sent = browser.post(record + "/comments", "text", "À rappeler <b>lundi</b>");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo(record);
        Seen page = browser.get(record);
        assertThat(page.body())
                .contains("Le commentaire est ajouté", "À rappeler &lt;b&gt;lundi&lt;/b&gt;", "Ana")
                .doesNotContain("<b>lundi");
    }

    @Test
    void whoWroteItTakesItBackAndAStubStays() {
        browser.post(ORDER + "/comments", "text", "Trop vite écrit");
        Matcher way = Pattern.compile("action=\"(" + ORDER + "/comments/cmt_[0-9a-z]+/withdraw)\"")
                .matcher(browser.get(ORDER).body());
        assertThat(way.find()).isTrue();

        assertThat(browser.post(way.group(1)).header("Location")).isEqualTo(ORDER);

        assertThat(browser.get(ORDER).body())
                .contains("Commentaire retiré.")
                .doesNotContain("Trop vite écrit", way.group(1));
    }

    @Test
    void nothingIsNoCommentAndTheFormSaysSo() {
        Seen refused = browser.post(ORDER + "/comments", "text", " ");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"comment-error\"", "action=\"" + ORDER + "/comments\"");
        assertThat(browser.comments.all).isEmpty();
    }

    @Test
    void theTrailTellsWhoDidWhatAndHowToThoseAloneWhoReadIt() {
        String customer = "/customers/" + FakeCustomers.EPICERIE;
        assertThat(browser.get(customer).body()).contains("Client modifié", "timeline-detail");

        browser.people.add(FakePeople.WIM, "wim@lenoir.example", "Wim", "fr", "warehouse", true);
        browser.as(FakePeople.WIM);

        assertThat(browser.get("/products/" + FakeProducts.CANDLE).body())
                .contains("id=\"timeline\"", "timeline-done")
                .doesNotContain("timeline-detail");
    }

    @Test
    void whoBuysSeesNothingOfIt() {
        browser.post(ORDER + "/comments", "text", "Client difficile");
        browser.people.add(FakePeople.WIM, "wim@epicerie.example", "Wim", "fr", "buyer-viewer", true);
        browser.people.make(FakePeople.WIM, "buyer-viewer", new Reach.Organisation(FakeCustomers.EPICERIE));
        browser.as(FakePeople.WIM);

        Seen page = browser.get(ORDER);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Client difficile", "id=\"timeline\"");
    }
}
