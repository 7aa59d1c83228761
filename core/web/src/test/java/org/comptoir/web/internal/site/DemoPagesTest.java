// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

/** Demo data in and out, and what every page says while it is in. */
class DemoPagesTest {

    private static final String BANNER = "class=\"demo-banner\"";

    private final Browser browser = new Browser().as(FakePeople.ANA);

    @Test
    void itComesAndGoesByOneClickEach() {
        assertThat(browser.get("/").body()).doesNotContain(BANNER);
        assertThat(browser.get("/demo").body())
                .contains("action=\"/demo/load\"")
                .doesNotContain("/demo/remove");

        assertThat(browser.post("/demo/load").header("Location")).isEqualTo("/demo");

        assertThat(browser.demo.open).isEqualTo(FakeDemo.DEMO);
        for (String path : new String[] {"/", "/orders", "/account", "/demo"}) {
            assertThat(browser.get(path).body()).as(path).contains(BANNER, "href=\"/demo\"");
        }
        assertThat(browser.get("/demo").body()).contains("action=\"/demo/remove\"", "demo-people");
        assertThat(browser.post("/demo/remove").header("Location")).isEqualTo("/demo");
        assertThat(browser.get("/").body()).doesNotContain(BANNER);
    }

    @Test
    void whatIsSoAlreadyIsSaid() {
        Seen gone = browser.post("/demo/remove");
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.body()).contains("pas de société de démonstration");
        browser.post("/demo/load");
        assertThat(browser.post("/demo/load").body()).contains("déjà là");
    }

    @Test
    void whoIsInTheDemoSeesItOnEveryPageAndDoesNotRemoveIt() {
        browser.demo.open = FakePeople.LENOIR;
        assertThat(browser.get("/orders").body()).contains(BANNER, "rien n’y est réel");
        assertThat(browser.get("/demo").body()).doesNotContain("action=\"/demo/remove\"", "action=\"/demo/load\"");
        assertThat(browser.post("/demo/remove").status()).isEqualTo(422);
        assertThat(browser.demo.open).isNotNull();
    }

    @Test
    void itIsAnAdminsMatter() {
        browser.demo.open = FakeDemo.DEMO;
        browser.people.make(FakePeople.WIM, "warehouse", new Reach.Everything(false));
        browser.as(FakePeople.WIM);
        assertThat(browser.get("/").body()).doesNotContain(BANNER, "href=\"/demo\"");
        assertThat(browser.get("/demo").status()).isEqualTo(403);
        assertThat(browser.post("/demo/remove").status()).isEqualTo(403);
        assertThat(browser.demo.open).isNotNull();
    }

    @Test
    void theLastStepOfASetUpLoadsItWhereAskedTo() {
        browser.people.add(FakePeople.WIM, "wim@lenoir.example", "Wim", "en", "plugin-admin", true);
        browser.as(FakePeople.WIM);
        browser.setUp.unfinished = true;
        assertThat(browser.get("/set-up/extras").body()).contains("name=\"demo\"");
        browser.post("/set-up/extras", "demo", "yes");
        assertThat(browser.demo.open).isEqualTo(FakeDemo.DEMO);
        assertThat(browser.setUp.unfinished).isFalse();
        browser.setUp.unfinished = true;
        assertThat(browser.get("/set-up/extras").body()).doesNotContain("name=\"demo\"");
        browser.post("/set-up/extras", "demo", "yes");
        assertThat(browser.setUp.unfinished).isFalse();
    }
}
