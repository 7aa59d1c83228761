// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.ImportedFact.Buyer;
import org.comptoir.spi.importer.v1.ImportedFact.Quarantined;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.SaleLine;
import org.junit.jupiter.api.Test;

/** The profile that a spreadsheet can serve. */
class SimpleOrdersTest {

    private static final String SEMICOLONS = """
            order;date;customer;country;sku;name;quantity;unit price
            1001;2026-03-01; C-7 ;DE;LAMP-1;Lampe "Élise";2;12,50
            1001;2026-03-01;C-7;DE;CABLE;Câble, 3 m;1,5;4
            """;

    @Test
    void semicolonsWithDecimalCommasAreRead() throws IOException {
        List<ImportedFact> facts = read(SEMICOLONS).facts();
        assertThat(facts).hasSize(1);
        Sale sale = (Sale) facts.get(0);
        assertThat(sale.ref()).isEqualTo("1001");
        assertThat(sale.at()).isEqualTo("2026-03-01T00:00:00");
        assertThat(sale.buyer()).isEqualTo(new Buyer("C-7", "C-7", "consumer", new CountryCode("DE")));
        assertThat(sale.lines())
                .containsExactly(
                        line("LAMP-1", "Lampe \"Élise\"", "2", "12.50"), line("CABLE", "Câble, 3 m", "1.5", "4"));
    }

    @Test
    void commasAreReadWhereTheHeaderHasThem() throws IOException {
        String commas = """
                "order","date","customer","country","sku","name","quantity","unit price"
                "1001","2026-03-01","C-7","DE","LAMP-1","Lampe ""Élise""\","2","12,50"
                "1001","2026-03-01","C-7","DE","CABLE","Câble, 3 m","1,5","4"
                """;
        assertThat(read(commas).facts()).isEqualTo(read(SEMICOLONS).facts());
    }

    @Test
    void theByteOrderMarkThatSpreadsheetsWriteIsNoPartOfTheHeader() throws IOException {
        assertThat(read("\uFEFF" + SEMICOLONS).facts())
                .isEqualTo(read(SEMICOLONS).facts());
    }

    @Test
    void columnsMayStandInAnyOrderWithOthersBesideThem() throws IOException {
        Taken taken = read("""
                remark;unit price;quantity;name;sku;country;customer;date;order
                none;12,50;2;Lamp;LAMP-1;FR;C-7;2026-03-01;1
                """);
        assertThat(taken.of(Sale.class)).hasSize(1);
    }

    @Test
    void whatIsWrittenInAnotherWayIsSetAside() throws IOException {
        Taken taken = read("""
                order;date;customer;country;sku;name;quantity;unit price
                1;2026-03-01;C-7;DE;LAMP-1;Lamp;2;12.50
                2;01/03/2026;C-7;DE;LAMP-1;Lamp;2;12,50
                3;2026-03-01;C-7;Germany;LAMP-1;Lamp;2;12,50
                4;2026-03-01;C-7;UK;LAMP-1;Lamp;2;12,50
                5;2026-03-01;C-7;DE;LAMP-1;Lamp;-2;12,50
                """);
        assertThat(taken.of(Quarantined.class))
                .extracting(Quarantined::reason)
                .containsExactly(
                        "line.malformed",
                        "line.malformed",
                        "country.unknown",
                        "country.unknown",
                        "line.negative-quantity");
        assertThat(taken.facts()).hasSize(5);
    }

    private static SaleLine line(String sku, String name, String quantity, String price) {
        return new SaleLine(sku, name, "goods", new BigDecimal(quantity), new BigDecimal(price));
    }

    private static Taken read(String text) throws IOException {
        return Taken.from("simple-orders", GivenFile.text("orders.csv", text));
    }
}
