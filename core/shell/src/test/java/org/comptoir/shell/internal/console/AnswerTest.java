// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.shell.internal.console.Answer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private record Item(String sku, String name, UnitPrice price, Money net, PostalAddress from) {}

    private static final Item CANDLE = new Item(
            "B-01",
            "Bougie \"Noël\", 2 kg",
            new UnitPrice(new BigDecimal("12.5"), Currency.EUR),
            new Money(-1250, Currency.EUR),
            PostalAddress.in(new CountryCode("FR")));

    private Answer answer(Form form, boolean quiet, String... columns) {
        return new Answer(stream(out), stream(err), new Json(), form, List.of(columns), quiet);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tableShowsAmountsAsPeopleWriteThem() {
        answer(Form.TABLE, false).rows(List.of(CANDLE), "sku", "net", "price", "from.country");
        assertThat(text().lines().toList().get(0)).matches("sku +. net +. price +. from.country");
        assertThat(text().lines().toList().get(2)).matches("B-01 . -12.50 EUR . 12.5 EUR . FR");
    }

    @Test
    void plainLinesHaveTabsAndNoHeader() {
        answer(Form.PLAIN, false).rows(List.of(CANDLE), "sku", "net");
        assertThat(text()).isEqualTo("B-01\t-12.50 EUR\n");
    }

    @Test
    void csvQuotesAndDefusesFormulas() {
        Item evil = new Item("=1+2", "a\nb\u001b[2J", CANDLE.price(), CANDLE.net(), CANDLE.from());
        answer(Form.CSV, false).rows(List.of(CANDLE, evil), "sku", "name", "net");
        assertThat(text()).isEqualTo("""
                sku,name,net
                B-01,"Bougie ""Noël"", 2 kg",-12.50 EUR
                '=1+2,a b [2J,-12.50 EUR
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "+1+2",
                "-1+2",
                "@SUM(A1)",
                "\t=1+2",
                "\r=1+2",
                " =1+2",
                "-",
                "\uFF1D1+2",
                "+33 1 02",
                "-1 EUR!"
            })
    void whatASpreadsheetWouldRunIsMarkedAsText(String cell) {
        answer(Form.CSV, true).rows(List.of(Map.of("name", cell)), "name");
        assertThat(text()).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.50", "+3", "-12.50 EUR", "a=1", "B-01", "1-2", "a@b.example"})
    void numbersAndOtherTextsStayAsTheyAre(String cell) {
        answer(Form.CSV, true).rows(List.of(Map.of("name", cell)), "name");
        assertThat(text()).isEqualTo(cell + "\n");
    }

    @Test
    void jsonIsOneWholeObjectALine() {
        answer(Form.JSON, false).rows(List.of(CANDLE, CANDLE), "sku");
        assertThat(text().lines().toList()).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("{\"from\":{")
                .contains("{\"currency\":\"EUR\",\"minor\":-1250}"));
    }

    @Test
    void columnsChooseAlsoInJson() {
        answer(Form.JSON, false, "sku", "from.country").rows(List.of(CANDLE), "name");
        assertThat(text()).isEqualTo("{\"from.country\":\"FR\",\"sku\":\"B-01\"}\n");
    }

    @Test
    void anUnknownColumnIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> answer(Form.TABLE, false, "colour").rows(List.of(CANDLE), "sku"))
                .hasMessageContaining("console.column")
                .hasMessageContaining("sku");
    }

    @Test
    void oneThingHasItsMembersBelowOneAnother() {
        answer(Form.PLAIN, false, "sku", "net").one(CANDLE);
        assertThat(text()).isEqualTo("sku\tB-01\nnet\t-12.50 EUR\n");
    }

    @Test
    void remarksAreForPeopleOnly() {
        answer(Form.TABLE, false).say("look");
        answer(Form.TABLE, true).say("quiet");
        answer(Form.JSON, false).say("json");
        assertThat(text()).isEqualTo("look\n");
    }

    @Test
    void aCutListSaysThatThereIsMore() {
        answer(Form.PLAIN, false)
                .pages(2, page -> new Page<>(List.of(CANDLE, CANDLE, CANDLE).subList(0, page.limit()), "x"), "sku");
        assertThat(text()).isEqualTo("B-01\nB-01\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("There are more than 2");
    }
}
