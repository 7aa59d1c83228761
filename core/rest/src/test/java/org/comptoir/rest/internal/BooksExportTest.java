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
import java.util.Set;
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

    /** What was posted while the days were open stays, what comes after they are opened again is added behind it. */
    @EachDatabase
    void booksOfDaysThatTwoOpenedAgainAndPostedIntoAreWhole(TestKernel kernel) throws IOException {
        Shop shop = Shop.open(kernel);
        Shop admin = as(shop, "admin");
        Shop accountant = as(shop, "accountant");
        String until = "{\"until\":\"2026-10-31\"}";
        assertThat(entry(shop, "2026-10-10").status()).isEqualTo(201);
        assertThat(admin.post("ledger/closings", until).status()).isEqualTo(201);
        assertThat(accountant.post("ledger/closings/2026-10-31/approve", "{}").status())
                .isEqualTo(200);
        Path before = proven(shop, "before.zip");
        assertThat(entry(shop, "2026-10-15").code()).isEqualTo("ledger.period-closed");
        assertThat(accountant.post("ledger/reopenings", until).status()).isEqualTo(201);
        assertThat(admin.post("ledger/reopenings/2026-10-31/approve", "{}").status())
                .isEqualTo(200);

        assertThat(entry(shop, "2026-10-15").status()).isEqualTo(201);
        assertThat(entry(shop, "2026-10-05").status())
                .as("before what was posted already")
                .isEqualTo(201);

        verified(shop, Main.WHOLE);
        admin.post("ledger/closings", until);
        assertThat(accountant.post("ledger/closings/2026-10-31/approve", "{}").status())
                .isEqualTo(200);
        verified(shop, Main.WHOLE);
        assertThat(status(before)).as("what was exported before").isEqualTo(Main.WHOLE);
        assertThat(shop.get("verify").json().path("holds").asBoolean()).isTrue();
        kernel.tamper("update ledger_entry set booked_on = '2026-10-16' where booked_on = '2026-10-15'");
        assertThat(verified(shop, Main.BROKEN)).contains("is not what was chained");
    }

    private Path proven(Shop shop, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), shop.get("books/export").body());
        assertThat(status(file)).isEqualTo(Main.WHOLE);
        return file;
    }

    private static int status(Path file) {
        return Main.run(
                List.of(file.toString()), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static Shop as(Shop shop, String role) {
        return shop.asBrowser(shop.services.people.enter(shop.company(), role, null, Set.of(role)));
    }

    private static Answer entry(Shop shop, String day) {
        return shop.post(
                "ledger/entries",
                "{\"journal\":\"OD\",\"bookedOn\":\"" + day + "\",\"label\":\"by hand\",\"piece\":\"P" + day
                        + "\",\"postings\":[{\"account\":\"627\",\"debit\":{\"minor\":100,\"currency\":\"EUR\"}},"
                        + "{\"account\":\"512\",\"credit\":{\"minor\":100,\"currency\":\"EUR\"}}]}");
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
