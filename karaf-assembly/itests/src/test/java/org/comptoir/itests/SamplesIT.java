// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the how-to guides for plugin authors say to try on a server that runs, with the samples that they show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplesIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String CUSTOMER = """
            {"code":"POINTS","kind":"consumer","name":"Paul Points",\
            "billing":{"line1":"1 rue A","postcode":"75001","city":"Paris","country":"FR"}}""";

    private Path folder;
    private Server server;
    private Merchant merchant;

    /** What the server is started with. */
    List<String> options() throws IOException {
        return List.of("--development");
    }

    @BeforeAll
    void start(@TempDir Path scratch) throws IOException {
        folder = scratch;
        server = Server.startOn(
                Files.createDirectories(folder.resolve("data")),
                Map.of(),
                options().toArray(String[]::new));
        merchant = Merchant.open(server);
        merchant.upload("plugins", archive()).ok();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    /** As the parent of plugins packs it: the bundle, and the kit's verdict on it. */
    private Path archive() throws IOException {
        Path target = Launcher.sources().resolve("plugins/kit/samples/target");
        Path kar = folder.resolve("samples.kar");
        try (Stream<Path> made = Files.list(target);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(kar))) {
            Path jar = made.filter(file -> file.getFileName().toString().matches("comptoir-plugin-samples-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            put(out, "plugin.jar", Files.readAllBytes(jar));
            put(out, "passport.json", Files.readAllBytes(target.resolve("comptoir-passport.json")));
        }
        return kar;
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    @Test
    @Order(1)
    void eachSampleIsThereAndSaysWhichSettingIsMissing() throws IOException {
        keep("plugin/acme.samples/office");
        configure("com.acme.bank-lenoir", "name = bank-lenoir", "company = maison-lenoir");
        configure("com.acme.mail-lenoir", "name = mail-lenoir", "from = boutique@lenoir.example");
        waitUntil(() -> said("plugin-list").contains("mail-lenoir"));

        assertThat(said("plugin-list"))
                .contains("acme-journal", "acme-stock-take", "acme-cheque", "large-orders", "acme-favourites")
                .contains("acme-vat-office", "bank-lenoir", "accounts: The accounts, by IBAN.");

        configure("com.acme.vatcheck", ".key = secret:plugin/acme.samples/office");
        waitUntil(() -> !said("plugin-list").contains(".key: Where the office's key is kept"));
    }

    @Test
    @Order(2)
    void slipsAreBookedOnceAndWhatIsNoSlipIsSetAside() throws IOException {
        Path slips = folder.resolve("slips.csv");
        String now = LocalDateTime.now(PARIS).withNano(0).toString();
        Files.writeString(
                slips, "S-1;" + now + ";BOUGIE-FIGUIER;Bougie;-2;Cassées\nS-2;soon;BOUGIE-FIGUIER;Bougie;1;?\n");
        String run = "import-run --profile acme-stock-take " + slips;
        String before = said("stock-show BOUGIE-FIGUIER");

        assertThat(before).contains("100000");
        said(run);
        said(run);

        assertThat(said("stock-show BOUGIE-FIGUIER")).contains("99998");
        assertThat(merchant.get("imports/quarantine").ok().body().toString()).contains("stock-take.line");
    }

    @Test
    @Order(3)
    void entriesLeaveAsLinesWithTabs() throws IOException {
        int year = LocalDate.now(PARIS).getYear();
        Path file = folder.resolve("journal.tsv");
        said("ledger-export --format acme-journal --from %1$d-01-01 --to %1$d-12-31 --out %2$s".formatted(year, file));

        assertThat(Files.readString(file)).startsWith("journal\tnumber\tday\taccount\tlabel\tdebit\tcredit\n");
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(2);
    }

    @Test
    @Order(4)
    void aReportTellsItsRows() {
        merchant.shipped();
        String largest = merchant.text(
                "reports/large-orders?format=csv&parameter=from:2020-01-01&parameter=to:2099-12-31&parameter=least:10");

        assertThat(largest.lines()).hasSize(2).first().asString().startsWith("order,day,customer,net");
        assertThat(largest).contains("EPICERIE", "18.00");
    }

    /** The plugin is away when somebody is erased, and asked when it is back. */
    @Test
    @Order(5)
    void aCopyHasThePointsOfSomebodyAndAnErasureReachesThemWhenThePluginIsBack() throws IOException {
        merchant.post("customers", CUSTOMER).ok();
        String order = merchant.post(
                        "orders",
                        "{\"customerCode\":\"POINTS\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}]}")
                .ok()
                .text("/id");
        merchant.post("orders/" + order + "/confirm", "").ok();
        Path copy = folder.resolve("copy.zip");
        waitUntil(() -> copied(copy).contains(order + " "));
        merchant.post("orders/" + order + "/cancel", "{\"reason\":\"objection\"}")
                .ok();

        said("plugin-suspend acme.samples --yes");
        assertThat(said("person-erase POINTS --why objection --yes --json"))
                .contains("\"plugin\":\"acme.samples\"", "\"waiting\"", "plugin.not-running");
        said("plugin-resume acme.samples --yes");
        waitUntil(() -> !said("person-erasures --json").contains("acme.samples"));

        assertThat(said("audit-list --action person.erased-in-plugin --json")).contains("acme.samples");
        assertThat(server.shell("comptoir:verify").status()).isZero();
    }

    private String copied(Path copy) {
        try {
            Files.deleteIfExists(copy);
            said("person-export POINTS " + copy);
            return entry(copy, "plugins/acme.samples/points.txt");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Empty where it is not in the zip. */
    private static String entry(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry(name);
            return entry == null ? "" : new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Order(6)
    void anOrderGivesOnePointAndThePointLeavesWithThePlugin() throws IOException {
        waitUntil(() -> said("event-handlers --json").matches("(?s).*\"acme-points\".*\"waiting\":0.*"));
        Path zip = folder.resolve("points.zip");
        said("plugin-remove acme.samples --data export --yes --out " + zip);

        try (ZipFile export = new ZipFile(zip.toFile())) {
            String rows = new String(
                    export.getInputStream(export.getEntry("points.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rows.lines())
                    .as("of two points, one was of somebody who was erased")
                    .hasSize(1);
            assertThat(rows).contains("\"sale\"", "\"reason\":\"sale\"");
            assertThat(export.getEntry("files/readme.txt")).isNotNull();
        }
    }

    private String said(String command) {
        return server.shell("comptoir:" + command).ok().out();
    }

    private void keep(String secret) throws IOException {
        Path file = Files.writeString(folder.resolve("value"), "opensesame\n");
        said("secret-put " + secret + " " + file);
    }

    private void configure(String name, String... lines) throws IOException {
        Files.write(server.data().resolve("etc/" + name + ".cfg"), List.of(lines));
    }
}
