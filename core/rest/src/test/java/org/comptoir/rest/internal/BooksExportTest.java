// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.comptoir.verifier.Main;
import org.junit.jupiter.api.io.TempDir;

class BooksExportTest {

    @TempDir
    Path folder;

    private String verified(Shop shop, int expected) throws IOException {
        Answer export = shop.get("books/export");
        assertThat(export.status()).as(export.text()).isEqualTo(200);
        assertThat(export.header("Content-Disposition")).contains("books-maison-lenoir.zip");
        Path file = Files.write(folder.resolve("books.zip"), export.body());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }

    @EachDatabase
    void ordersInvoicesAndEntriesAreProvenByAnotherProgram(TestKernel kernel) throws IOException {
        Shop shop = Shop.open(kernel);
        for (int i = 0; i < 3; i++) {
            String order = shop.order("[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"6\"}]");
            shop.post("orders/" + order + "/confirm", "");
            shop.post("orders/" + order + "/ship", "");
            Answer invoice = shop.post("invoices", "{\"order\":\"" + order + "\"}");
            String id = invoice.json().path("id").asText();
            assertThat(shop.post("invoices/" + id + "/credit", "{\"reason\":\"Retour\"}")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(verified(shop, Main.WHOLE)).contains("6 chains with", "The books are whole.");
        kernel.tamper("update ledger_posting set debit_minor = debit_minor + 1 where entry_no = 2 and debit_minor > 0");
        assertThat(verified(shop, Main.BROKEN)).contains("link 2 is not what was chained");
    }

    @EachDatabase
    void onlyWhoMayReadTheBooksGetsThem(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Answer key = shop.post("api-keys", "{\"name\":\"scanner\",\"role\":\"warehouse\"}");
        assertThat(key.status()).as(key.text()).isEqualTo(201);
        Answer refused = shop.as(key.json().path("secret").asText()).get("books/export");
        assertThat(refused.code()).isEqualTo("access.scope-missing");
    }
}
