// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.Health;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles are data: of the bundle, or of a folder that an admin names. */
class ProfilesTest {

    @TempDir
    Path folder;

    @Test
    void theBundleBringsTwoAndTheFolderMore() throws IOException {
        Files.writeString(folder.resolve("webshop.properties"), simple());
        Files.writeString(folder.resolve("notes.txt"), "no profile");
        assertThat(new OrdersCsv("").profiles()).containsExactly("online-retail", "simple-orders");
        assertThat(importer().profiles()).containsExactly("online-retail", "simple-orders", "webshop");
        assertThat(new Profiles("").health()).isEqualTo(Health.up());
        assertThat(health()).isEqualTo(Health.up());
    }

    @Test
    void aProfileOfTheFolderIsReadAnewForEachImport() throws IOException {
        Path file = folder.resolve("webshop.properties");
        String latin = simple().replace("encoding = UTF-8", "encoding = windows-1252")
                .replace("column.name = name", "column.name = désignation");
        Files.writeString(file, latin);
        assertThat(nameOfOneOrder("order;date;customer;country;sku;désignation;quantity;unit price\n"))
                .isEqualTo("Bougie à 5 €");
        Files.writeString(file, latin.replace("désignation", "libellé"));
        assertThat(nameOfOneOrder("order;date;customer;country;sku;libellé;quantity;unit price\n"))
                .isEqualTo("Bougie à 5 €");
    }

    @Test
    void aProfileOfTheFolderGoesBeforeTheBundlesOfThatName() throws IOException {
        Files.writeString(
                folder.resolve("simple-orders.properties"),
                simple().replace("customer.kind = consumer", "customer.kind = business"));
        Taken taken = new Taken();
        importer().read("simple-orders", List.of(order("simple-orders", StandardCharsets.UTF_8)), taken);
        assertThat(taken.of(Sale.class).get(0).buyer().kind()).isEqualTo("business");
    }

    @Test
    void anUnknownProfileIsRefusedWithTheKnownOnes() {
        for (String name : List.of("shop", "../simple-orders", "")) {
            ComptoirException refusal = catchThrowableOfType(ComptoirException.class, () -> importer()
                    .read(name, List.of(GivenFile.text("a.csv", "")), new Taken()));
            assertThat(refusal.code()).isEqualTo("orders-csv.profile-unknown");
            assertThat(refusal.facts()).containsEntry("known", "online-retail simple-orders");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        separators = semicolon comma     | separators = dash             | separators
        encoding = UTF-8                 | encoding = klingon            | encoding
        decimal-mark = comma             | decimal-mark = dot            | decimal-mark
        date.pattern = uuuu-MM-dd        | date.pattern =                | date.pattern
        date.pattern = uuuu-MM-dd        | date.pattern = {              | date.pattern
        date.pattern = uuuu-MM-dd        | date.shift-years = x          | date.pattern
        currency = EUR                   | currency = ECU2               | currency
        country.codes = yes              | country.XX = Nowhere          | country.XX
        column.sku = sku                 | column.sku =                  | column.sku
        customer.kind = consumer         | customer.kind = robot         | customer.kind
        customer.kind = consumer         | item.stock-pattern = [        | item.stock-pattern
        customer.kind = consumer         | opening = perhaps             | opening
        customer.kind = consumer         | opening.cost-decimals = 7     | opening.cost-decimals
        customer.kind = consumer         | customer.colour = red         | customer.colour
        customer.kind = consumer         | trim = \\uZZZZ                | ''
        """)
    void aWrongProfileIsRefusedByItsKeyAndSaidOnTheHealthPage(String old, String wrong, String key) throws IOException {
        Files.writeString(folder.resolve("mine.properties"), simple().replace(old, wrong));
        ComptoirException refusal = catchThrowableOfType(ComptoirException.class, () -> importer()
                .read("mine", List.of(GivenFile.text("a.csv", "")), new Taken()));
        assertThat(refusal.code()).isEqualTo("orders-csv.profile");
        assertThat(refusal.facts()).containsEntry("profile", "mine").containsEntry("key", key);
        assertThat(health().state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(health().field()).isEqualTo("profilesFolder");
    }

    @Test
    void aFolderThatIsNotThereNeedsConfigurationAndTheBundlesProfilesStillServe() throws IOException {
        String gone = folder.resolve("gone").toString();
        assertThat(new Profiles(gone).health().state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(new OrdersCsv(gone).profiles()).containsExactly("online-retail", "simple-orders");
        assertThatThrownBy(() -> new OrdersCsv(gone)
                        .read("simple-orders", List.of(order("simple-orders", StandardCharsets.UTF_8)), new Taken()))
                .isInstanceOf(ComptoirException.class)
                .hasMessageContaining("orders-csv.folder");
    }

    private String nameOfOneOrder(String header) throws IOException {
        Taken taken = new Taken();
        String text = header + "1;2026-03-01;C-7;FR;22;Bougie à 5 €;1;5\n";
        GivenFile file = new GivenFile("a.csv", text.getBytes("windows-1252"));
        importer().read("webshop", List.of(file), taken);
        return taken.of(Sale.class).get(0).lines().get(0).name();
    }

    private static GivenFile order(String name, java.nio.charset.Charset encoding) {
        String text = "order;date;customer;country;sku;name;quantity;unit price\n1;2026-03-01;C;FR;1;Box;1;5\n";
        return new GivenFile(name + ".csv", text.getBytes(encoding));
    }

    private OrdersCsv importer() {
        return new OrdersCsv(folder.toString());
    }

    private Health health() {
        return new Profiles(folder.toString()).health();
    }

    private static String simple() throws IOException {
        try (InputStream in = ProfilesTest.class.getResourceAsStream("/profiles/simple-orders.properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
