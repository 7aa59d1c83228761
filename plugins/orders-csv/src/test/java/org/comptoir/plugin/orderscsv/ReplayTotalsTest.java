// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.ImportedFact.Credit;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningStock;
import org.comptoir.spi.importer.v1.ImportedFact.Quarantined;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.StockAdjustment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real merchant's months come to what a program apart from ours says they come to. */
class ReplayTotalsTest {

    private static final String DAY = "online-retail-2011-03-28";

    @Test
    void oneDayComesToItsExpectedTotals() throws IOException {
        List<ImportedFact> facts =
                Taken.from("online-retail", GivenFile.resource(DAY + ".csv.gz")).facts();
        assertThat(Totals.of(facts))
                .isEqualTo(json(GivenFile.resource(DAY + ".expected.json").bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-12", "2011-01", "2011-02", "2011-03"})
    void eachMonthComesToItsExpectedTotals(String month) throws IOException {
        Path data = data();
        List<ImportedFact> facts = Taken.from("online-retail", GivenFile.at(data.resolve(month + ".csv.gz")))
                .facts();
        assertThat(Totals.of(facts)).isEqualTo(expected(data, month));
    }

    @Test
    void fourMonthsTogetherComeToTheirExpectedTotalsWhateverTheOrderOfTheFiles() throws IOException {
        Path data = data();
        GivenFile[] files = {
            GivenFile.at(data.resolve("2011-02.csv.gz")),
            GivenFile.at(data.resolve("2010-12.csv.gz")),
            GivenFile.at(data.resolve("2011-03.csv.gz")),
            GivenFile.at(data.resolve("2011-01.csv.gz"))
        };
        List<ImportedFact> facts = Taken.from("online-retail", files).facts();
        assertThat(Totals.of(facts)).isEqualTo(expected(data, "all"));
        assertThat(Taken.from("online-retail", files[1], files[3], files[0], files[2])
                        .facts())
                .isEqualTo(facts);
    }

    @Test
    void factsComeInTheOrderOfBookingWithRefsOfTheirOwn() throws IOException {
        List<ImportedFact> facts =
                Taken.from("online-retail", GivenFile.resource(DAY + ".csv.gz")).facts();
        assertThat(facts.get(0)).isInstanceOf(OpeningStock.class);
        LocalDateTime last = ((OpeningStock) facts.get(0)).on().atStartOfDay();
        assertThat(last).isEqualTo("2025-03-28T00:00:00");
        Set<String> refs = new HashSet<>();
        boolean aside = false;
        for (ImportedFact fact : facts) {
            assertThat(refs.add(fact.getClass() + fact.ref())).as(fact.ref()).isTrue();
            Optional<LocalDateTime> at = at(fact);
            if (at.isPresent()) {
                assertThat(aside).isFalse();
                assertThat(at.get()).isAfterOrEqualTo(last);
                last = at.get();
            }
            aside = aside || fact instanceof Quarantined;
        }
        assertThat(aside).isTrue();
    }

    @Test
    void theSameFilesAreTheSameOpeningAndOthersAreAnother() throws IOException {
        GivenFile one = GivenFile.lines("a.csv", Lines.HEADER, "1,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0,France");
        GivenFile two = GivenFile.lines("b.csv", Lines.HEADER, "2,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0,France");
        assertThat(opening(one, two))
                .isEqualTo(opening(two, one))
                .isNotEqualTo(opening(one))
                .startsWith("opening-");
        assertThat(opening(one)).isNotEqualTo(opening(two));
    }

    private static String opening(ImportFile... files) throws IOException {
        return Taken.from("online-retail", files).of(OpeningStock.class).get(0).ref();
    }

    private static Optional<LocalDateTime> at(ImportedFact fact) {
        return Stream.of(fact)
                .flatMap(one -> one instanceof Sale sale
                        ? Stream.of(sale.at())
                        : one instanceof Credit credit
                                ? Stream.of(credit.at())
                                : one instanceof StockAdjustment adjustment
                                        ? Stream.of(adjustment.at())
                                        : Stream.empty())
                .findFirst();
    }

    private static JsonNode expected(Path data, String name) throws IOException {
        return json(Files.readAllBytes(data.resolve("expected-" + name + ".json")));
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }

    /** The months are kept beside the repository, not in it. */
    private static Path data() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/data/online-retail"))) {
            here = here.getParent();
        }
        assumeTrue(here != null, "shared/data/online-retail lies nowhere above the working directory");
        return here.resolve("shared/data/online-retail");
    }
}
