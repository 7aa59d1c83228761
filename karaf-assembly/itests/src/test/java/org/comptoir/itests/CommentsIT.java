// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happened to an order and what colleagues say of it, below its page. */
class CommentsIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";

    private static Server server;
    private static Merchant merchant;
    private static SignedIn camille;

    @BeforeAll
    static void start() {
        server = Server.start(Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD));
        merchant = Merchant.open(server);
        camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> post(String path, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("_csrf", camille.token());
        return camille.post(path, form);
    }

    @Test
    void aCommentIsWrittenOnceReadAndTakenBack() {
        String order =
                merchant.post("orders", Merchant.candles("EPICERIE", 3)).ok().text("/id");
        String path = "/orders/" + order;
        assertThat(post(path + "/confirm", Map.of()).statusCode()).isEqualTo(303);

        String key = found(
                "comments\">(?s).*?name=\"key\" value=\"([^\"]+)\"",
                camille.get(path).body());
        Map<String, String> form = Map.of("key", key, "text", "Livrer avant <b>midi</b>");
        for (int i = 0; i < 2; i++) {
            assertThat(post(path + "/comments", form).statusCode()).isEqualTo(303);
        }

        String page = camille.get(path).body();
        assertThat(page.split("Livrer avant &lt;b&gt;midi", -1)).hasSize(2);
        assertThat(page).contains("id=\"timeline\"", "timeline-done");
        String withdraw = found("action=\"(" + path + "/comments/cmt_[0-9a-z]+/withdraw)\"", page);
        assertThat(post(withdraw, Map.of()).statusCode()).isEqualTo(303);
        assertThat(camille.get(path).body()).doesNotContain("Livrer avant", withdraw);
        assertThat(merchant.get("audit?action=comment.").ok().body().toString())
                .contains("comment.added", "comment.withdrawn", order)
                .doesNotContain("midi");
    }

    @Test
    void aRecordThatIsNotThereHasNone() {
        String nowhere = "/orders/ord_00000000000000000000000001/comments";
        assertThat(post(nowhere, Map.of("text", "x")).statusCode()).isEqualTo(404);
        assertThat(post("/customers/ord_1/comments", Map.of("text", "x")).statusCode())
                .isEqualTo(404);
    }
}
