// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    @Test
    void nobodyChangesTheBytesAfterwards() throws Exception {
        byte[] bytes = "abc".getBytes(UTF_8);
        Document document = new Document("facture.xml", "application/xml", bytes);
        bytes[0] = 'x';
        document.content()[1] = 'x';

        assertThat(document.content()).asString(UTF_8).isEqualTo("abc");
        assertThat(document.newInputStream().readAllBytes()).asString(UTF_8).isEqualTo("abc");
        assertThat(document.size()).isEqualTo(3);
    }

    @Test
    void theDigestIsTheOneOfTheBytes() {
        // FIPS 180-4, example of one block.
        assertThat(new Document("a", "text/plain", "abc".getBytes(UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void documentsAreEqualByNameTypeAndBytes() {
        Document one = new Document("a.csv", "text/csv; charset=utf-8", new byte[] {1});

        assertThat(one)
                .isEqualTo(new Document("a.csv", "text/csv; charset=utf-8", new byte[] {1}))
                .hasSameHashCodeAs(new Document("a.csv", "text/csv; charset=utf-8", new byte[] {1}))
                .isNotEqualTo(new Document("b.csv", "text/csv; charset=utf-8", new byte[] {1}))
                .isNotEqualTo(new Document("a.csv", "text/csv", new byte[] {1}))
                .isNotEqualTo(new Document("a.csv", "text/csv; charset=utf-8", new byte[] {2}))
                .hasToString("a.csv (text/csv; charset=utf-8, 1 bytes)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../etc/passwd", "a\\b", "a\u0000.xml", "a\nb"})
    void aNameThatIsNotTheLastPartOfAPathIsRefused(String name) {
        assertRefused("document.file-name", "fileName", () -> new Document(name, "text/plain", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xml", "text/", "/xml", "text/plain\r\nX: y", "text/plain;", "text/a b"})
    void whatIsNoMediaTypeIsRefused(String mediaType) {
        assertRefused("document.media-type", "mediaType", () -> new Document("a", mediaType, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "image/svg+xml",
                "text/csv; charset=utf-8; header=present",
                "text/csv;charset=\"utf-8\"",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            })
    void commonMediaTypesPass(String mediaType) {
        assertThat(new Document("a", mediaType, new byte[0]).mediaType()).isEqualTo(mediaType);
    }
}
