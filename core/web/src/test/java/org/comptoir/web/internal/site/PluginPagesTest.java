// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin of plugins sees and does. */
class PluginPagesTest {

    private static final String POINTS = "/plugins/" + FakePlugins.POINTS;
    private static final String NEWER = "/plugin-offers/" + FakePlugins.POINTS + "/1.2.0";

    private final Browser browser = new Browser();
    private final FakePlugins plugins = browser.plugins;

    @BeforeEach
    void comeIn() {
        browser.language = Locale.ENGLISH;
        browser.people.make(FakePeople.WIM, "plugin-admin", Reach.EVERYTHING);
        browser.as(FakePeople.WIM);
    }

    @Test
    void theListSaysHowEachOneIs() {
        plugins.health.put(FakePlugins.POINTS, "NEEDS_CONFIG");

        assertThat(browser.get("/plugins").body())
                .contains(
                        "Plugin acme.points", "Needs settings", "Plugin comptoir.vat-fr", "In service", "development");
    }

    @Test
    void whoIsNoAdminOfPluginsSeesNothingOfThem() {
        browser.as(FakePeople.ANA);

        assertThat(browser.get("/plugins").status()).isEqualTo(403);
        assertThat(browser.get("/").body()).doesNotContain("href=\"/plugins\"");
        assertThat(browser.post(POINTS + "/suspend").status()).isEqualTo(403);
        assertThat(plugins.acts).isEmpty();
    }

    @Test
    void whatIsTheMatterIsSaidInSentences() {
        plugins.health.put(FakePlugins.POINTS, "DOWN");

        assertThat(browser.get(POINTS).body()).contains("Does not work", "It says that it is DOWN", "acme.Points.run");
    }

    @Test
    void aDescriptionIsTextAndNotMarkup() {
        assertThat(browser.get(POINTS).body())
                .contains("It counts &lt;b&gt;everything&lt;/b&gt;")
                .doesNotContain("<b>everything");
    }

    @Test
    void theVersionBeforeComesBack() {
        assertThat(browser.post(POINTS + "/rollback").header("Location")).isEqualTo(POINTS);
        assertThat(plugins.acts).containsExactly("rollback acme.points 1.0.0");
        assertThat(browser.get(POINTS).body()).contains("The version before serves again");
    }

    @Test
    void whatHasNoVersionBeforeOffersNoneAndRefusesIt() {
        assertThat(browser.get("/plugins/" + FakePlugins.VAT).body())
                .contains("/suspend")
                .doesNotContain("/rollback", "/remove", "/delete");
        Seen refused = browser.post("/plugins/" + FakePlugins.VAT + "/rollback");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"");
        assertThat(browser.post("/plugins/" + FakePlugins.VAT + "/delete").status())
                .isEqualTo(422);
        assertThat(plugins.acts).isEmpty();
    }

    @Test
    void whatIsOutOfServiceIsBroughtBack() {
        browser.post(POINTS + "/suspend");
        assertThat(browser.get(POINTS).body())
                .contains("Out of service", "/resume")
                .doesNotContain("/suspend\"");
        browser.post(POINTS + "/resume");
        assertThat(browser.get(POINTS).body()).contains("On probation", "hx-trigger=\"every 3s\"");
    }

    @Test
    void removingKeepsTheDataAndDeletingDropsIt() {
        assertThat(browser.post(POINTS + "/remove").header("Location")).isEqualTo(POINTS);
        assertThat(browser.post(POINTS + "/delete").header("Location")).isEqualTo("/plugins");
        assertThat(plugins.acts).containsExactly("remove acme.points 1.1.0", "delete acme.points", "drop acme.points");
        assertThat(browser.get(POINTS).status()).isEqualTo(404);
    }

    @Test
    void theCatalogueShowsTheHighestThatWasNotCalledBack() {
        assertThat(browser.get("/plugin-offers").body())
                .contains("/plugin-offers/acme.points/1.2.0", "A newer version", "key is not accepted", "/srv/other")
                .doesNotContain("acme.points/1.3.0", "acme.points/1.0.0");
        assertThat(browser.get("/plugin-offers?q=nothing").body()).contains("Nothing of that name");
    }

    @Test
    void lettingOneInBeginsWithWhatItMeans() {
        assertThat(browser.get(NEWER).body())
                .contains("api.acme.example:443", "1.1.0", "1.2.0", "Nothing else", "Agree and upgrade");
        assertThat(browser.get("/plugin-offers/" + FakePlugins.GIFTS + "/1.0.0").body())
                .contains("its publisher's key is not accepted")
                .doesNotContain("Agree and install");
    }

    @Test
    void whatComesIsWhatWasAgreedTo() {
        String agreed = plugins.digest;
        plugins.digest = "ef".repeat(32);

        Seen other = browser.post(NEWER, "sha256", agreed);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("another archive", plugins.digest);
        assertThat(plugins.acts).isEmpty();

        assertThat(browser.post(NEWER, "sha256", plugins.digest).header("Location"))
                .isEqualTo(POINTS);
        assertThat(plugins.acts).containsExactly("upgrade acme.points 1.2.0");
    }

    @Test
    void aVersionThatFailsIsToldAndTheFormerServesOn() {
        plugins.refusal = "plugin.unhealthy";

        Seen refused = browser.post(NEWER, "sha256", plugins.digest);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("alert-danger");
        assertThat(plugins.plugins.get(FakePlugins.POINTS).version()).isEqualTo("1.1.0");
    }

    @Test
    void lettingOneInAsksForAFreshProof() {
        browser.clock.advance(Duration.ofMinutes(30));

        assertThat(browser.get(NEWER).header("Location")).startsWith("/confirm");
        assertThat(browser.post(POINTS + "/suspend").header("Location")).startsWith("/confirm");
        assertThat(plugins.acts).isEmpty();
    }
}
