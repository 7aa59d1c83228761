// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.api.catalogue.CatalogueImport;
import org.comptoir.api.catalogue.Product;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class CatalogueImportTest {

    private static final String TWO = """
            sku,name,family,price,standardCost
            BOU-1,Bougie,bougies,24.90,9.80
            SAV-1,Savon,savons,6.90,
            """;

    private static CatalogueImport run(Shelves shelves, byte[] csv, String mode, Call call) {
        return shelves.products().importCsv(new ByteArrayInputStream(csv), mode, call);
    }

    private static CatalogueImport run(Shelves shelves, String csv, String mode) {
        return run(
                shelves,
                csv.getBytes(StandardCharsets.UTF_8),
                mode,
                shelves.kernel().call());
    }

    private static List<String> errors(CatalogueImport outcome) {
        return outcome.errors().stream()
                .map(error -> error.line() + " " + error.column() + " " + error.code())
                .toList();
    }

    private static Product product(Shelves shelves, String sku) {
        return shelves.products().bySkus(List.of(sku), shelves.kernel().call()).get(sku);
    }

    @EachDatabase
    void createsWhatIsNewChangesWhatDiffersLeavesTheRest(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.product("BOU-1", "Bougie", "bougies", "20"));
        shelves.put(Shelves.product("SAV-1", "Savon", "savons", "6.90"));

        CatalogueImport outcome = run(shelves, TWO + "NEU-1,Neuf,,1,0.5\n", "all-or-nothing");

        assertThat(outcome).isEqualTo(new CatalogueImport(1, 1, 1, List.of(), 0, true));
        assertThat(product(shelves, "BOU-1").price().toString()).isEqualTo("24.9 EUR");
        assertThat(product(shelves, "BOU-1").standardCost()).isEqualByComparingTo("9.8");
        assertThat(product(shelves, "SAV-1").version()).isEqualTo(1);
        assertThat(product(shelves, "NEU-1").taxCategory()).isEqualTo("standard");
        assertThat(shelves.audited())
                .containsExactly(
                        "product.created",
                        "product.created",
                        "product.all-created",
                        "product.price-changed",
                        "catalogue.imported");
    }

    @EachDatabase
    void aSecondRunWritesNothing(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        for (String mode : List.of("all-or-nothing", "valid-lines")) {
            run(shelves, TWO, mode);
            int events = kernel.events().size();

            CatalogueImport again = run(shelves, TWO, mode);

            assertThat(again).isEqualTo(new CatalogueImport(0, 0, 2, List.of(), 0, false));
            assertThat(kernel.events()).hasSize(events);
            assertThat(shelves.audited()).containsExactly("product.all-created", "catalogue.imported");
            assertThat(product(shelves, "BOU-1").version()).isEqualTo(1);
        }
    }

    @EachDatabase
    void aDryRunSaysWhatWouldBeAndChangesNothing(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        assertThat(run(shelves, TWO + "X,,,1,\n", "dry-run"))
                .returns(2, CatalogueImport::created)
                .returns(1, CatalogueImport::refused)
                .returns(false, CatalogueImport::applied);
        assertThat(kernel.events()).isEmpty();
        assertThat(product(shelves, "BOU-1")).isNull();
    }

    private static final String BAD = """
            sku,name,nature,unit,tax category,price,currency,cost,status
            GOOD-1,Bon,,,,1.50,,,
            ,Sans référence,,,,1.50,,,
            GOOD-1,Encore,,,,1.50,,,
            BAD-01,,,,,1.50,,,
            BAD-02,Sans prix,,,,,,,
            BAD-03,Prix en mots,,,,douze,,,
            BAD-04,Prix négatif,,,,-1,,,
            BAD-05,Trop fin,,,,1.1234567,,,
            BAD-06,Autre monnaie,,,,1.50,CHF,,
            BAD-07,Monnaie inconnue,,,,1.50,EURO,,
            BAD-08,Nature,food,,,1.50,,,
            BAD-09,Unité,,each,,1.50,,,
            BAD-10,TVA,,,luxury,1.50,,,
            BAD-11,Coût,,,,1.50,,-2,
            BAD-12,État,,,,1.50,,,gone
            BAD-13,Trop court,,,
            %s,Trop long,,,,1.50,,,
            BAD-14,"Deux
            lignes",,,,1.50,,,
            BAD-15,Unité,,ZZZ,,1.50,,,
            GOOD-2,Bon aussi,,,,2.50,,,
            """.formatted("x".repeat(65));

    private static final List<String> BAD_ERRORS = List.of(
            "3 sku field.missing",
            "4 sku product.sku-repeated",
            "5 name field.missing",
            "6 price field.missing",
            "7 price number.malformed",
            "8 price price.negative",
            "9 price unit-price.scale",
            "10 currency price.currency",
            "11 currency currency.unknown",
            "12 nature product.nature",
            "13 unit unit.malformed",
            "14 tax category product.tax-category",
            "15 cost standard-cost.negative",
            "16 status product.status",
            "17  csv.field-count",
            "18 sku field.too-long",
            "19 name field.control-character",
            "21 unit unit.unknown");

    @EachDatabase
    void eachWrongLineIsNamedWithItsColumnAndOneSpoilsAll(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        CatalogueImport outcome = run(shelves, BAD, "all-or-nothing");

        assertThat(errors(outcome)).containsExactlyElementsOf(BAD_ERRORS);
        assertThat(outcome.refused()).isEqualTo(BAD_ERRORS.size());
        assertThat(outcome.applied()).isFalse();
        assertThat(kernel.events()).isEmpty();
    }

    @EachDatabase
    void theRightLinesAreTakenWhenThatIsWanted(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        CatalogueImport outcome = run(shelves, BAD, "valid-lines");

        assertThat(errors(outcome)).containsExactlyElementsOf(BAD_ERRORS);
        assertThat(outcome.created()).isEqualTo(2);
        assertThat(outcome.applied()).isTrue();
        assertThat(product(shelves, "GOOD-2").price().toString()).isEqualTo("2.5 EUR");
    }

    @EachDatabase
    void aFileOfAFrenchSpreadsheetIsUnderstood(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        String french = "Référence;Désignation;Prix HT;Coût\r\nÉTÉ-1;Thé d’été, 100 g;1 234,50;12,5\r\n;;;\r\n";

        CatalogueImport outcome =
                run(shelves, french.getBytes(Charset.forName("windows-1252")), "all-or-nothing", kernel.call());

        assertThat(outcome.errors()).isEmpty();
        assertThat(product(shelves, "ÉTÉ-1").name()).isEqualTo("Thé d’été, 100 g");
        assertThat(product(shelves, "ÉTÉ-1").price().toString()).isEqualTo("1234.5 EUR");
        assertThat(product(shelves, "ÉTÉ-1").standardCost()).isEqualByComparingTo("12.5");
    }

    @EachDatabase
    void marksTabsAndOtherUnicodeAreUnderstood(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        run(shelves, "\uFEFFSKU\tName\tPrice\nT-1\tThé\t1.5\n", "all-or-nothing");
        run(
                shelves,
                "\uFEFFsku\tname\tprice\r\nT-2\tThé\t2,5\r\n".getBytes(StandardCharsets.UTF_16LE),
                "all-or-nothing",
                kernel.call());

        assertThat(product(shelves, "T-1").name()).isEqualTo("Thé");
        assertThat(product(shelves, "T-2").price().toString()).isEqualTo("2.5 EUR");
    }

    @EachDatabase
    void aColumnThatIsMissingLeavesAProductAsItIs(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        run(shelves, TWO, "all-or-nothing");

        CatalogueImport outcome = run(shelves, "sku,price\nBOU-1,26\nSAV-1,\nNEW-1,3\n", "valid-lines");

        assertThat(errors(outcome)).containsExactly("4  field.missing");
        assertThat(outcome.updated()).isEqualTo(1);
        assertThat(outcome.unchanged()).isEqualTo(1);
        assertThat(product(shelves, "BOU-1").name()).isEqualTo("Bougie");
        assertThat(product(shelves, "BOU-1").family()).isEqualTo("bougies");
    }

    @EachDatabase
    void aHeaderThatIsNotUnderstoodStopsTheWholeFile(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        assertThat(errors(run(shelves, "", "valid-lines"))).containsExactly("1  csv.empty");
        assertThat(errors(run(shelves, "\0s\0k\0u\0\n\0A\0\n", "valid-lines")))
                .as("two bytes a character, and nothing says so")
                .containsExactly("1  csv.malformed");
        assertThat(errors(run(shelves, "name,price\na,1\n", "valid-lines")))
                .containsExactly("1 sku csv.column-missing");
        assertThat(errors(run(shelves, "sku,nmae,Price,prix\na,b,1,1\n", "valid-lines")))
                .containsExactly("1 nmae csv.column-unknown", "1 prix csv.column-repeated");
        assertThat(Refusals.of(() -> run(shelves, TWO, "some"))).isEqualTo("import.mode mode");
        assertThat(kernel.events()).isEmpty();
    }

    @EachDatabase
    void aQuoteThatNeverClosesIsAnErrorOfItsLine(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        CatalogueImport outcome = run(shelves, TWO + "X-1,\"open,bougies,1,1\nX-2,a,b,1,1\n", "valid-lines");

        assertThat(errors(outcome)).containsExactly("4  csv.malformed");
        assertThat(outcome.created()).isEqualTo(2);
    }

    @EachDatabase
    void aRetryIsAnsweredAgainAndAnotherFileUnderItsKeyIsRefused(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        byte[] two = TWO.getBytes(StandardCharsets.UTF_8);
        byte[] other = "sku,name,price\nZ,z,1\n".getBytes(StandardCharsets.UTF_8);
        for (String mode : List.of("valid-lines", "all-or-nothing")) {
            CatalogueImport first = run(shelves, two, mode, kernel.call(mode));

            assertThat(run(shelves, two, mode, kernel.call(mode))).isEqualTo(first);
            Call misused = kernel.callOf(TestKernel.MAISON_LENOIR, new Idempotency(mode, "another digest"));
            assertThat(Refusals.of(() -> run(shelves, other, mode, misused))).startsWith("idempotency.mismatch");
            assertThat(product(shelves, "Z")).isNull();
        }
    }

    @EachDatabase
    void aFileOfSeveralBatchesIsTakenWhole(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        String csv = IntStream.range(0, 2500)
                .mapToObj(i -> "S%05d;Produit %d;%d,50".formatted(i, i, i))
                .collect(Collectors.joining("\n", "sku;name;price\n", "\n"));
        AtomicReference<CatalogueImport> outcome = new AtomicReference<>();

        long trips = kernel.roundTrips(() -> outcome.set(run(shelves, csv, "valid-lines")));

        if (kernel.database().product().startsWith("PostgreSQL")) {
            // A batch of a thousand products and facts has more parameters than one trip of the driver holds.
            assertThat(trips)
                    .as("three batches, each read, written in parts, chained to the trail and told")
                    .isLessThanOrEqualTo(19);
        }
        assertThat(outcome.get().created()).isEqualTo(2500);
        assertThat(run(shelves, csv, "all-or-nothing").unchanged()).isEqualTo(2500);
    }

    @EachDatabase
    void whatSomebodyChangesMeanwhileIsNotLost(TestKernel kernel) throws IOException {
        Shelves shelves = Shelves.on(kernel);
        run(shelves, TWO, "all-or-nothing");
        Product before = product(shelves, "BOU-1");
        ProductStore store = new ProductStore();
        AtomicReference<Boolean> meddled = new AtomicReference<>(false);
        ImportPlanner planner = new ImportPlanner(
                kernel.units(),
                kernel.ids(),
                TestKernel.MAISON_LENOIR,
                org.comptoir.model.Currency.EUR,
                CsvFile.parse("sku,price\nBOU-1,30\n".getBytes(StandardCharsets.UTF_8)));

        kernel.units()
                .write(
                        kernel.call(),
                        String.class,
                        () -> {
                            ImportPlan plan = planner.plan(
                                    CsvFile.parse("sku,price\nBOU-1,30\n".getBytes(StandardCharsets.UTF_8))
                                            .lines(),
                                    java.util.Set.of());
                            if (!meddled.getAndSet(true)) {
                                shelves.products()
                                        .update(
                                                before.id(),
                                                before.version(),
                                                Shelves.product("BOU-1", "Autre nom", "", "24.90"),
                                                kernel.call());
                            }
                            return plan;
                        },
                        (tx, plan) -> {
                            plan.apply(tx, store, new ProductFacts());
                            return "";
                        });

        assertThat(product(shelves, "BOU-1").name()).isEqualTo("Autre nom");
        assertThat(product(shelves, "BOU-1").price().toString()).isEqualTo("30 EUR");
    }
}
