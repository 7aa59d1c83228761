// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy and an erasure on a running server, and what of a person is left in its files. */
class PersonalDataIT {

    private static final List<String> WORDS =
            List.of("Zaxqomarker", "zaxqomail", "Zaxqostreet", "Zaxqotown", "ZAXQOREF", "ZAXQOCODE");

    private static final String CUSTOMER = """
            {"code":"ZAXQOCODE","kind":"consumer","name":"Zaxqomarker","email":"zaxqomail@buyer.example",\
            "billing":{"line1":"Zaxqostreet 1","postcode":"21000","city":"Zaxqotown","country":"FR"}}""";

    @TempDir
    Path folder;

    @Test
    void aCopyHoldsAllAndAfterTheErasureNoFileButTheDatabasesHoldsAny() throws IOException {
        Path data = folder.resolve("data");
        try (Server server = Server.startOn(data, Map.of())) {
            Merchant merchant = Merchant.open(server);
            merchant.post("customers", CUSTOMER).ok();
            String order = merchant.post("orders", """
                    {"customerCode":"ZAXQOCODE","reference":"ZAXQOREF",\
                    "lines":[{"sku":"BOUGIE-FIGUIER","quantity":"1"}]}""").ok().text("/id");
            Path copy = folder.resolve("copy.zip");
            server.shell("comptoir:person-export ZAXQOCODE " + copy).ok();
            assertThat(contents(copy)).contains(WORDS);

            assertThat(server.shell("comptoir:person-erase ZAXQOCODE --why objection --yes")
                            .err())
                    .contains("privacy.orders-open");
            merchant.post("orders/" + order + "/cancel", "{\"reason\":\"Zaxqomarker asked\"}")
                    .ok();
            assertThat(server.shell("comptoir:person-erase ZAXQOCODE --why objection --yes --json")
                            .ok()
                            .out())
                    .contains("\"subject\":\"pty_");
            assertThat(server.shell("comptoir:verify").status()).isZero();
            assertThat(server.shell("comptoir:audit-verify").status()).isZero();
            for (String path : List.of("customers", "orders", "events", "verify")) {
                assertThat(merchant.get(path).ok().body().toString()).doesNotContain(WORDS);
            }
            server.stop();
        }
        assertThat(filesWithAny(data)).isEmpty();
    }

    private static String contents(Path zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                all.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** But for Derby's own files, whose freed pages and log are written over in time. */
    private static List<Path> filesWithAny(Path data) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(data.resolve("db")) && holdsAny(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean holdsAny(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return WORDS.stream().anyMatch(text::contains);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
