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

/** A list that somebody narrowed is kept under a name, opens with it, and is forgotten again. */
class SavedListsIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String DRAFTS = "/orders?state=draft";

    private static Server server;
    private static SignedIn camille;

    @BeforeAll
    static void start() {
        server = Server.start(Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD));
        Merchant.open(server);
        camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String posted(String path, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("_csrf", camille.token());
        HttpResponse<String> answer = camille.post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aListIsKeptSharedOpenedWithAndForgotten() {
        String keep =
                found("action=\"(/orders/views[^\"]+)\"", camille.get(DRAFTS).body());
        assertThat(posted(keep, Map.of("name", "Brouillons", "shared", "1"))).isEqualTo(DRAFTS);

        String page = camille.get(DRAFTS).body();
        assertThat(page).contains("aria-current=\"page\">Brouillons");
        String way = found("action=\"(/orders/views/lst_[^\"]+)/open\"", page);
        posted(way + "/open", Map.of());
        assertThat(camille.get("/orders").headers().firstValue("Location")).contains(DRAFTS);
        assertThat(camille.get("/orders?view=all").statusCode()).isEqualTo(200);

        posted(way + "/rename", Map.of("name", "À confirmer"));
        assertThat(camille.get(DRAFTS).body()).contains("À confirmer");
        posted(way + "/remove", Map.of());
        assertThat(camille.get("/orders").statusCode()).isEqualTo(200);
        assertThat(camille.get(DRAFTS).body()).doesNotContain("À confirmer");
        assertThat(camille.get("/audit?area=saved-list").body()).contains("Vue partagée");
    }
}
