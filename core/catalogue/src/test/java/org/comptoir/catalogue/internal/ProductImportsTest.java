// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ImportSelection;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.api.catalogue.ProductImport.Counts;
import org.comptoir.model.ComptoirException;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.TestKernel;

class ProductImportsTest {

    private static final int MANY = 5_000;
    private static final int WRONG = 12;

    private static final String TWO = """
            sku,name,family,price,standardCost
            BOU-1,Bougie,bougies,24.90,9.80
            SAV-1,Savon,savons,6.90,
            """;

    /** As a French spreadsheet saves it; each of twelve lines has another price in words. */
    private static byte[] french() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> "P%05d;Thé n° %d, été;%s"
                        .formatted(i, i, i % 400 == 7 && i / 400 < WRONG ? "douze" : i + ",50"))
                .collect(Collectors.joining("\r\n", "Référence;Désignation;Prix HT\r\n", "\r\n"))
                .getBytes(ImportDesk.WESTERN);
    }

    private static Product product(ImportDesk desk, String sku) {
        return desk.shelves().products().bySkus(List.of(sku), desk.call()).get(sku);
    }

    @EachDatabase
    void fiveThousandLinesAreCheckedTakenMendedAndUndone(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        for (int i = 0; i < 600; i++) {
            desk.shelves().put(Shelves.product("P%05d".formatted(i), "Avant " + i, "thes", "1"));
        }
        Map<String, String> before = desk.catalogue();

        ProductImport checked = desk.upload(french());

        assertThat(checked.state()).isEqualTo("checked");
        assertThat(checked.file())
                .returns("windows-1252", ProductImport.SourceFile::encoding)
                .returns("semicolon", ProductImport.SourceFile::separator)
                .returns("comma", ProductImport.SourceFile::decimals);
        assertThat(checked.columns()).extracting(ProductImport.Column::field).containsExactly("sku", "name", "price");
        assertThat(checked.counts()).isEqualTo(new Counts(MANY, 0, 4_390, 598, 0, WRONG, 0, 0));
        assertThat(desk.findings(checked)).hasSize(WRONG).first().isEqualTo("9 Prix HT number.malformed");
        assertThat(desk.catalogue()).isEqualTo(before);

        ProductImport done = desk.take(checked, "valid-lines");

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.counts()).isEqualTo(new Counts(MANY, MANY, 4_390, 598, 0, WRONG, 0, 0));
        assertThat(product(desk, "P04999").price().toString()).isEqualTo("4999.5 EUR");
        assertThat(product(desk, "P00001").name()).isEqualTo("Thé n° 1, été");
        String errors = desk.errors(done, ImportDesk.WESTERN);
        assertThat(errors.lines()).hasSize(WRONG + 1);
        assertThat(errors)
                .startsWith("Référence;Désignation;Prix HT;erreur\r\nP00007;Thé n° 7, été;douze;number.malformed");

        ProductImport mended = desk.upload(errors.replace("douze", "12,50").getBytes(ImportDesk.WESTERN));
        assertThat(mended.columns().get(3).field()).isEmpty();
        assertThat(mended.counts()).isEqualTo(new Counts(WRONG, 0, 10, 2, 0, 0, 0, 0));
        ProductImport second = desk.take(mended, "all-or-nothing");
        assertThat(second.state()).isEqualTo("done");

        assertThat(desk.undo(second)).returns("undone", ProductImport::state).returns(0, it -> it.counts()
                .kept());
        assertThat(desk.undo(done)).returns("undone", ProductImport::state).returns(4_988, it -> it.counts()
                .undone());
        assertThat(withoutWithdrawn(desk)).isEqualTo(before);
    }

    @EachDatabase
    void whatWasUndoneCanBeBroughtInAgainAndWhatSomebodyArchivedStaysArchived(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        desk.undo(desk.take(desk.upload(TWO), "valid-lines"));
        Product savon = product(desk, "SAV-1");
        assertThat(savon.status()).isEqualTo("archived");
        desk.shelves()
                .products()
                .update(savon.id(), savon.version(), Shelves.product("SAV-1", "Savon", "savons", "6.90"), desk.call());
        Product again = product(desk, "SAV-1");
        desk.shelves().products().update(again.id(), again.version(), archived(again), desk.call());

        ProductImport done = desk.take(desk.upload(TWO), "valid-lines");

        assertThat(done.counts().updated()).isEqualTo(1);
        assertThat(product(desk, "BOU-1").status()).isEqualTo("active");
        assertThat(product(desk, "SAV-1").status()).isEqualTo("archived");
    }

    private static org.comptoir.api.catalogue.ProductRequest archived(Product product) {
        return new org.comptoir.api.catalogue.ProductRequest(
                product.sku(),
                product.name(),
                product.family(),
                product.nature(),
                product.unit(),
                product.taxCategory(),
                product.price(),
                product.standardCost(),
                "archived");
    }

    /** What an import made and its undoing withdrew is there, and not sold. */
    private static Map<String, String> withoutWithdrawn(ImportDesk desk) {
        return desk.catalogue().entrySet().stream()
                .filter(entry -> !entry.getValue().endsWith("|archived"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @EachDatabase
    void whatSomebodyChangedSinceIsLeftAloneAndListed(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        desk.shelves().put(Shelves.product("BOU-1", "Bougie", "bougies", "20"));
        ProductImport done = desk.take(desk.upload(TWO), "valid-lines");
        Product bougie = product(desk, "BOU-1");
        desk.shelves()
                .products()
                .update(
                        bougie.id(),
                        bougie.version(),
                        Shelves.product("BOU-1", "Autre", "bougies", "24.90"),
                        desk.call());

        ProductImport undone = desk.undo(done);

        assertThat(undone.state()).isEqualTo("undone");
        assertThat(undone.counts()).returns(2, Counts::undone).returns(1, Counts::kept);
        assertThat(desk.imports().kept(done.id(), 10, desk.call()))
                .singleElement()
                .returns("BOU-1", it -> it.sku())
                .returns(bougie.id(), it -> it.product());
        assertThat(product(desk, "BOU-1").name()).isEqualTo("Autre");
        assertThat(product(desk, "SAV-1").status()).isEqualTo("archived");
        assertThat(desk.shelves().audited()).contains("import.begun", "import.committed", "import.undone");
        assertThat(Refusals.of(() -> desk.undo(done))).startsWith("import.state");
    }

    /** A node that falls between two batches leaves the rest to another, which does none of it twice. */
    @EachDatabase
    void whatWasCutOffGoesOnWhereItStopped(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        ProductImport one = desk.upload(french());
        desk.imports().begin(one.id(), "valid-lines", desk.call());
        List<Integer> leases = new ArrayList<>();
        try {
            desk.job().run(new FreeLease() {
                @Override
                public void check(org.comptoir.kernel.Tx tx) {
                    leases.add(1);
                    if (leases.size() > 3) {
                        throw new ComptoirException("job.lease-lost", org.comptoir.model.Fault.CONFLICT, Map.of());
                    }
                }
            });
        } catch (ComptoirException cutOff) {
            assertThat(cutOff.code()).isEqualTo("job.lease-lost");
        }
        assertThat(desk.imports().get(one.id(), desk.call()))
                .returns("running", ProductImport::state)
                .returns(1_500, it -> it.counts().done());
        int events = kernel.events().size();

        ProductImport done = desk.work(one);

        assertThat(done.counts()).isEqualTo(new Counts(MANY, MANY, 4_988, 0, 0, WRONG, 0, 0));
        assertThat(desk.catalogue()).hasSize(4_988);
        assertThat(kernel.events()).hasSize(events + 4_988 - 1_496);
    }

    @EachDatabase
    void cancelledInTheMiddleItKeepsWhatWasWrittenAndCanBeUndone(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        ProductImport one = desk.upload(french());
        desk.imports().begin(one.id(), "valid-lines", desk.call());
        List<Integer> batches = new ArrayList<>();
        desk.job().run(new FreeLease() {
            @Override
            public void check(org.comptoir.kernel.Tx tx) {
                batches.add(1);
                if (batches.size() == 2) {
                    new ImportStore()
                            .turn(
                                    tx,
                                    tx.first(
                                                    "select " + KeptImport.COLUMNS + " from product_imports i",
                                                    KeptImport::read)
                                            .orElseThrow(),
                                    ImportWork.RUNNING,
                                    "cancelled",
                                    "");
                }
            }
        });

        ProductImport cancelled = desk.work(one);

        assertThat(cancelled.state()).isEqualTo("cancelled");
        assertThat(cancelled.counts().done()).isEqualTo(500);
        assertThat(desk.catalogue()).hasSize(498);
        assertThat(Refusals.of(() -> desk.imports().cancel(one.id(), desk.call())))
                .startsWith("import.state");
        assertThat(desk.undo(one).state()).isEqualTo("undone");
        assertThat(withoutWithdrawn(desk)).isEmpty();
    }

    @EachDatabase
    void columnsAreGuessedAssignedAndRemembered(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        String odd = "Artikel;Bezeichnung;Preis;Farbe\nA-1;Thé;1,50;vert\n";
        ProductImport one = desk.upload(odd);
        assertThat(one).returns("uploaded", ProductImport::state).returns("csv.column-missing", ProductImport::reason);
        assertThat(Refusals.of(() -> desk.imports().begin(one.id(), "valid-lines", desk.call())))
                .startsWith("import.state");

        List<String> fields = List.of("sku", "name", "price", "");
        ProductImport assigned = desk.imports().assign(one.id(), fields, desk.call());

        assertThat(assigned.state()).isEqualTo("checked");
        assertThat(assigned.counts().created()).isEqualTo(1);
        ProductImport next = desk.upload(
                odd.replace("Thé", "Café").replace(";Farbe", ";Farbe;erreur").replace("vert", "vert;x"));
        assertThat(next.columns())
                .extracting(ProductImport.Column::field)
                .containsExactly("sku", "name", "price", "", "");
        assertThat(Refusals.of(() -> desk.imports().assign(one.id(), List.of("sku"), desk.call())))
                .isEqualTo("import.columns columns");
        assertThat(Refusals.of(() -> desk.imports().assign(one.id(), List.of("sku", "colour", "", ""), desk.call())))
                .isEqualTo("import.field columns");
        assertThat(Refusals.of(() -> desk.imports().assign(one.id(), List.of("sku", "sku", "", ""), desk.call())))
                .isEqualTo("csv.column-repeated columns");
    }

    @EachDatabase
    void whatIsNoTextIsRefusedInWords(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);

        assertThat(Refusals.of(() -> desk.upload(""))).isEqualTo("import.empty file");
        assertThat(Refusals.of(() -> desk.upload("PK\3\4 a workbook"))).isEqualTo("import.spreadsheet file");
        assertThat(Refusals.of(
                        () -> desk.upload(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1})))
                .isEqualTo("import.spreadsheet file");
        assertThat(Refusals.of(() -> desk.upload("sku,name\nA\0,b\n"))).isEqualTo("import.not-text file");
        assertThat(Refusals.of(() -> desk.upload("\n\n"))).isEqualTo("csv.empty file");
        assertThat(Refusals.of(() -> desk.upload(new byte[ImportedFile.MOST_BYTES + 1])))
                .isEqualTo("import.too-large file");
        assertThat(Refusals.of(() -> desk.upload("a,".repeat(ImportReading.MOST_COLUMNS) + "b\n")))
                .isEqualTo("import.too-many-columns file");
        assertThat(desk.upload("PKW,name\nA,b\n").state())
                .as("a text may begin with these letters")
                .isEqualTo("uploaded");
        assertThat(desk.imports().count(ImportSelection.ALL, desk.call()).number())
                .isEqualTo(1);
    }

    @EachDatabase
    void oneWrongLineSpoilsAllWhereThatIsWanted(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        ProductImport wrong = desk.upload(TWO + "X,,,1,\n");
        assertThat(Refusals.of(() -> desk.imports().begin(wrong.id(), "all-or-nothing", desk.call())))
                .isEqualTo("import.refused mode");
        assertThat(Refusals.of(() -> desk.imports().begin(wrong.id(), "some", desk.call())))
                .isEqualTo("import.mode mode");
        assertThat(desk.findings(desk.imports().get(wrong.id(), desk.call()))).containsExactly("4 name field.missing");
    }

    @EachDatabase
    void bytesAreWipedAfterThirtyDaysAndTheRowStays(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        ProductImport done = desk.take(desk.upload(TWO), "valid-lines");
        ImportPurge purge = new ImportPurge(new CatalogueSchema(kernel.schemas()), kernel.units(), kernel.clock());

        kernel.clock().advance(Duration.ofDays(29));
        purge.run(new FreeLease());
        assertThat(desk.imports().get(done.id(), desk.call()).file().kept()).isTrue();
        kernel.clock().advance(Duration.ofDays(2));
        purge.run(new FreeLease());

        assertThat(desk.imports()
                        .list(ImportSelection.ALL, PageRequest.first(10), desk.call())
                        .items())
                .singleElement()
                .returns("done", ProductImport::state)
                .returns(false, it -> it.file().kept());
        assertThat(Refusals.of(() -> desk.undo(done))).startsWith("import.file-gone");
        assertThat(Refusals.of(() -> desk.errors(done, StandardCharsets.UTF_8))).startsWith("import.file-gone");
    }

    @EachDatabase
    void aRetryTakesAFileInOnceAndNobodyElseSeesIt(TestKernel kernel) {
        ImportDesk desk = ImportDesk.on(kernel);
        ProductImport one = desk.upload(TWO);

        ProductImport again =
                desk.imports().upload(one.id(), "produits.csv", TWO.getBytes(StandardCharsets.UTF_8), desk.call());

        assertThat(again).isEqualTo(one);
        assertThat(Refusals.of(() -> desk.imports()
                        .get(
                                one.id(),
                                kernel.callOf(
                                        new org.comptoir.model.id.CompanyId(new java.util.UUID(4, 4)),
                                        org.comptoir.model.Idempotency.NONE))))
                .startsWith("import.unknown");
    }
}
