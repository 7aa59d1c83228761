// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.comptoir.web.internal.http.Upload;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.api.Test;

class ImportPagesTest {

    private static final String NEW = "/imports/new";
    private static final String CHECKED = "/imports/" + FakeImports.CHECKED;
    private static final String RUNNING = "/imports/" + FakeImports.RUNNING;
    private static final int MOST = 1_000;

    private static Upload upload(String name, String content) {
        return new Upload(name, -1, MOST, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileIsTakenAndItsPageShown() {
        Browser browser = new Browser().as(FakePeople.ANA);
        assertThat(browser.get(NEW).body())
                .contains("enctype=\"multipart/form-data\"")
                .containsSubsequence("name=\"_csrf\"", "type=\"file\"");
        browser.upload = upload("p.csv", "sku\nA\n");

        Seen answer = browser.post(NEW);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/imports/imp_");
        assertThat(browser.imports.asked).containsExactly("upload p.csv 6");
    }

    @Test
    void whatIsNoFileOfProductsIsRefusedBesideTheField() {
        Browser browser = new Browser().as(FakePeople.ANA);

        assertThat(browser.post(NEW))
                .returns(422, Seen::status)
                .extracting(Seen::body)
                .asString()
                .contains("file-error");
        browser.upload = upload("", "");
        assertThat(browser.post(NEW).status()).isEqualTo(422);
        browser.upload = upload("p.xlsx", "PK");
        assertThat(browser.post(NEW).body()).contains("C'est un classeur", "is-invalid");
        browser.upload = upload("p.csv", "a".repeat(MOST + 1));
        assertThat(browser.post(NEW))
                .returns(422, Seen::status)
                .extracting(Seen::body)
                .asString()
                .contains("trop gros");
        assertThat(browser.imports.asked).isEmpty();
    }

    /** Who may not send it, or does not show that the form is ours, has nothing of it read. */
    @Test
    void aFileIsNotReadBeforeTheDoor() {
        InputStream unread = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("read");
            }
        };
        Browser nobody = new Browser();
        nobody.upload = new Upload("p.csv", -1, MOST, unread);
        assertThat(nobody.post(NEW).header("Location")).startsWith("/sign-in");
        Browser marc = new Browser().as(FakePeople.MARC);
        marc.upload = nobody.upload;
        assertThat(marc.post(NEW).status()).isEqualTo(403);
        Browser forged = new Browser().as(FakePeople.ANA);
        forged.upload = nobody.upload;
        assertThat(forged.post(NEW, "_csrf", "wrong").status()).isEqualTo(403);
        assertThat(marc.get("/imports").status()).isEqualTo(403);
        assertThat(marc.get(CHECKED).status()).isEqualTo(403);
    }

    @Test
    void whatIsCheckedShowsItsLinesAndCanBeBegun() {
        Browser browser = new Browser().as(FakePeople.ANA);

        assertThat(browser.get(CHECKED).body())
                .contains("Prix &lt;b&gt;", "=douze", "name=\"column-1\"", "value=\"all-or-nothing\" disabled")
                .contains("windows-1252", CHECKED + "/errors")
                .doesNotContain("hx-trigger=\"every", "<b>");
        assertThat(browser.post(CHECKED + "/begin", "mode", "valid-lines").header("Location"))
                .isEqualTo(CHECKED);
        assertThat(browser.post(CHECKED + "/begin", "mode", "all-or-nothing").status())
                .isEqualTo(422);
        assertThat(browser.post(CHECKED + "/columns", "column-0", "sku", "column-1", "name")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(CHECKED + "/columns", "column-0", "twice", "column-1", "")
                        .status())
                .isEqualTo(422);
        assertThat(browser.imports.asked).containsExactly("begin valid-lines", "assign [sku, name]");
        assertThat(browser.get(CHECKED + "/errors"))
                .returns(200, Seen::status)
                .extracting(Seen::body)
                .asString()
                .startsWith("erreur;Prix <b> : ");
    }

    @Test
    void whatRunsIsLookedAtAgainUntilItHasEnded() {
        Browser browser = new Browser().as(FakePeople.ANA);

        assertThat(browser.get(RUNNING).body())
                .contains("hx-trigger=\"every 2s\"", "value=\"50\"", RUNNING + "/cancel")
                .doesNotContain(RUNNING + "/undo");
        assertThat(browser.post(RUNNING + "/cancel").status()).isEqualTo(303);
        assertThat(browser.get("/imports/" + FakeImports.UNDONE).body())
                .contains("BOUGIE", "/products/" + FakeProducts.CANDLE)
                .doesNotContain("every 2s");
        assertThat(browser.post(RUNNING + "/undo").status()).isEqualTo(422);
        assertThat(browser.get("/imports/imp_0000000000000000000000000z").status())
                .isEqualTo(404);
    }

    @Test
    void theListOfProductsLeadsThereForWhoMay() {
        assertThat(new Browser().as(FakePeople.ANA).get("/products").body()).contains("href=\"" + NEW + "\"");
        assertThat(new Browser().as(FakePeople.MARC).get("/products").body()).doesNotContain(NEW);
    }
}
