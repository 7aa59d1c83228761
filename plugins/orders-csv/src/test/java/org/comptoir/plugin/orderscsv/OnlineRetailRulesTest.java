// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.ImportedFact.Buyer;
import org.comptoir.spi.importer.v1.ImportedFact.Credit;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningLine;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningStock;
import org.comptoir.spi.importer.v1.ImportedFact.Quarantined;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.SaleLine;
import org.comptoir.spi.importer.v1.ImportedFact.StockAdjustment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the profile online-retail, one by one. */
class OnlineRetailRulesTest {

    private static final String BOX = "536365,22000,RED BOX,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom";

    @Test
    void aDocumentIsASaleToItsCustomerFourteenYearsLater() throws IOException {
        Sale sale = only(Sale.class, BOX);
        assertThat(sale.ref()).isEqualTo("536365");
        assertThat(sale.at()).isEqualTo(LocalDateTime.of(2024, 12, 1, 8, 26));
        assertThat(sale.buyer()).isEqualTo(new Buyer("17850", "Customer 17850", "consumer", CountryCode.FR));
        assertThat(sale.currency().code()).isEqualTo("EUR");
        assertThat(sale.lines())
                .containsExactly(new SaleLine("22000", "RED BOX", "goods", number("6"), number("2.55")));
    }

    @Test
    void aSaleWithoutACustomerIsTheGuestsOfThatCountry() throws IOException {
        Sale sale = only(Sale.class, "1,22000,BOX,1,2010-12-01 08:26:00,2.55,,EIRE");
        assertThat(sale.buyer())
                .isEqualTo(new Buyer("guest-IE", "Guest customers IE", "consumer", new CountryCode("IE")));
    }

    @Test
    void theLinesOfANumberAreOneDocumentWhereverTheyStandAndHoweverOftenAnItemReturns() throws IOException {
        Taken taken = Taken.from(
                "online-retail",
                GivenFile.lines("2010-12.csv", Lines.HEADER, BOX, line("7", "22001", 1), BOX.replace(",6,", ",2,")),
                GivenFile.lines("2011-01.csv", Lines.HEADER, BOX.replace("2010-12-01", "2011-01-01")));
        assertThat(taken.of(Sale.class)).extracting(Sale::ref).containsExactly("536365", "7");
        assertThat(taken.of(Sale.class).get(0).lines())
                .extracting(SaleLine::sku, SaleLine::quantity)
                .containsExactly(tuple("22000", number("6")), tuple("22000", number("2")), tuple("22000", number("6")));
        assertThat(taken.of(Sale.class).get(0).at()).isEqualTo("2024-12-01T08:26:00");
    }

    @Test
    void aCreditNoteHasPositiveQuantitiesAndBringsGoodsBack() throws IOException {
        Taken taken = read("C536379,22000,BOX,-3,2010-12-01 09:41:00,4.65,17850.0,United Kingdom");
        Credit credit = taken.of(Credit.class).get(0);
        assertThat(credit.ref()).isEqualTo("C536379");
        assertThat(credit.corrects()).isEmpty();
        assertThat(credit.lines()).extracting(SaleLine::quantity).containsExactly(number("3"));
        assertThat(taken.of(OpeningStock.class).get(0).lines())
                .as("an item that only comes back still has its cost made known")
                .containsExactly(new OpeningLine("22000", "BOX", number("0"), number("2.3250")));
    }

    @Test
    void aLineForNothingIsFreeForACustomerAndAStockCorrectionForNobody() throws IOException {
        Taken taken = read(
                "1,22000,BOX,2,2010-12-01 08:00:00,0.0,17850.0,France",
                "2,22000,damaged ,-5,2010-12-01 09:00:00,0.0,,France",
                "2,22000,,4,2010-12-01 09:00:00,0.0,,France");
        assertThat(taken.of(Sale.class).get(0).lines().get(0).unitPrice()).isEqualByComparingTo("0");
        assertThat(taken.of(StockAdjustment.class))
                .containsExactly(correction("2/1", "-5", "damaged"), correction("2/2", "4", "(no reason given)"));
        assertThat(taken.of(OpeningStock.class).get(0).lines())
                .as("two are shipped, five lost, and nothing says what one costs")
                .containsExactly(new OpeningLine("22000", "BOX", number("7"), number("0.0000")));
    }

    @Test
    void theOpeningCostIsHalfOfTheFirstPriceInTheFilesEvenOfALineSetAside() throws IOException {
        Taken taken = read(
                "A1,22000,BAD DEBT,1,2010-12-01 07:00:00,0.425,,France",
                "1,22000,BOX,2,2010-12-01 08:00:00,9.95,17850.0,France");
        assertThat(taken.of(OpeningStock.class).get(0).lines().get(0).unitCost())
                .isEqualTo(number("0.2125"));
        assertThat(taken.of(OpeningStock.class).get(0).on()).isEqualTo("2024-12-01");
    }

    @Test
    void codesWithoutFiveDigitsAreServicesWithoutStock() throws IOException {
        Taken taken = read("1,POST,POSTAGE,1,2010-12-01 08:00:00,18.00,12583.0,France");
        assertThat(taken.of(Sale.class).get(0).lines().get(0).nature()).isEqualTo("services");
        assertThat(taken.of(OpeningStock.class)).isEmpty();
    }

    @Test
    void aNamelessLineBearsItsItemsName() throws IOException {
        Taken taken = read(
                "1,22000,?,1,2010-12-01 08:00:00,0.0,,France",
                "2,22000,,1,2010-12-01 09:00:00,1.00,17850.0,France",
                "3,22000, RED BOX ,1,2010-12-01 10:00:00,1.00,17850.0,France",
                "4,22001,,1,2010-12-01 11:00:00,1.00,17850.0,France");
        assertThat(taken.of(Sale.class))
                .extracting(sale -> sale.lines().get(0).name())
                .containsExactly("RED BOX", "RED BOX", "22001");
    }

    @Test
    void whatHappenedAtOneTimeStaysInTheOrderOfTheFiles() throws IOException {
        Taken taken = read(line("9", "22000", 1), line("C8", "22000", -1), line("7", "22000", 1), BOX);
        assertThat(taken.facts().stream().skip(1).map(ImportedFact::ref)).containsExactly("536365", "9", "C8", "7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A563185,B,Adjust bad debt,1,2010-12-01 08:00:00,11062.06,,France               | document.not-an-order
        A563185,AMAZONFEE,fee,x,never,y,,nowhere                                       | document.not-an-order
        1,AMAZONFEE,AMAZON FEE,-1,2010-12-01 08:00:00,3000.0,,United Kingdom           | line.not-a-sale
        1,BANK CHARGES,,1,2010-12-01 08:00:00,15.0,,Unspecified                        | line.not-a-sale
        1,gift_0001_40,,30,2010-12-01 08:00:00,0.0,,United Kingdom                     | line.no-stock-item
        1,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0,Unspecified                      | country.unknown
        1,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0,European Community               | country.unknown
        1,22000,BOX,-1,2010-12-01 08:00:00,1.0,17850.0,France                          | line.negative-quantity
        C1,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0,France                          | line.positive-quantity
        1,22000,BOX,1,2010-12-01 08:00:00,-1.0,17850.0,France                          | line.negative-price
        1,22000,BOX,0,2010-12-01 08:00:00,1.0,17850.0,France                           | line.no-quantity
        1,22000,lost,0,2010-12-01 08:00:00,0.0,,France                                 | line.no-quantity
        1,22000,BOX,one,2010-12-01 08:00:00,1.0,17850.0,France                         | line.malformed
        1,22000,BOX,1,2010-12-01 08:00:00,'1,0',17850.0,France                         | line.malformed
        1,22000,BOX,1,2010-12-01 08:00:00,1e3,17850.0,France                           | line.malformed
        1,22000,BOX,1,2010-02-31 08:00:00,1.0,17850.0,France                           | line.malformed
        1,22000,BOX,1,01/12/2010,1.0,17850.0,France                                    | line.malformed
        ,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0,France                            | line.malformed
        1,,BOX,1,2010-12-01 08:00:00,1.0,17850.0,France                                | line.malformed
        1,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0                                  | line.malformed
        1,22000,BOX,1,2010-12-01 08:00:00,1.0,17850.0,France,more                      | line.malformed
        """)
    void aLineThatCannotBeBookedIsSetAsideWithItsPlaceItsReasonAndItsText(String line, String reason)
            throws IOException {
        String written = line.replace('\'', '"');
        Taken taken = read(BOX, written);
        assertThat(taken.of(Quarantined.class)).containsExactly(new Quarantined("orders.csv:3", reason, written));
        assertThat(taken.facts()).hasSize(3);
    }

    @Test
    void theRestOfADocumentIsBookedWhereALineIsSetAside() throws IOException {
        Taken taken = read(BOX.replace("22000", "AMAZONFEE"), BOX, BOX.replace(",6,", ",six,"));
        assertThat(taken.of(Sale.class).get(0).lines()).hasSize(1);
        assertThat(taken.of(Quarantined.class))
                .extracting(Quarantined::ref)
                .containsExactly("orders.csv:2", "orders.csv:4");
    }

    @Test
    void aLineSetAsideShowsAThousandCharactersAtMost() throws IOException {
        Taken taken =
                read(BOX.replace("RED BOX", "\"" + "é\"\"".repeat(900) + "\"").replace(",6,", ",six,"));
        assertThat(taken.of(Quarantined.class).get(0).raw()).hasSize(1_000).startsWith("536365,22000,\"é\"\"é");
    }

    @Test
    void linesOfSeveralRowsKeepTheNumbersOfTheFile() throws IOException {
        Taken taken = read(BOX.replace("RED BOX", "\"RED\nBOX\""), "", BOX.replace(",6,", ",six,"));
        assertThat(taken.of(Quarantined.class).get(0).ref()).isEqualTo("orders.csv:5");
    }

    @Test
    void filesOfOneNameAreToldApart() throws IOException {
        GivenFile file = GivenFile.lines("orders.csv", Lines.HEADER, BOX.replace(",6,", ",six,"));
        assertThat(Taken.from("online-retail", file, file).of(Quarantined.class))
                .extracting(Quarantined::ref)
                .containsExactly("orders.csv:2", "orders.csv#2:2");
    }

    private static StockAdjustment correction(String ref, String quantity, String reason) {
        return new StockAdjustment(ref, LocalDateTime.of(2024, 12, 1, 9, 0), "22000", "BOX", number(quantity), reason);
    }

    private static String line(String document, String sku, int quantity) {
        return document + "," + sku + ",BOX," + quantity + ",2010-12-02 10:00:00,1.00,17850.0,France";
    }

    private static <F extends ImportedFact> F only(Class<F> kind, String... lines) throws IOException {
        assertThat(read(lines).of(kind)).hasSize(1);
        return read(lines).of(kind).get(0);
    }

    private static Taken read(String... lines) throws IOException {
        return Taken.from(
                "online-retail",
                GivenFile.lines(
                        "orders.csv",
                        Stream.concat(Stream.of(Lines.HEADER), Arrays.stream(lines))
                                .toArray(String[]::new)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
