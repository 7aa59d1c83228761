// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.model.document.Document;
import org.comptoir.spi.notify.v1.Message;
import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void aFactCannotBeginAHeaderOfItsOwn() {
        Map<String, String> facts = Map.of("number", "F1\nbcc: all@example.org", "amount", "1 €");
        Document file = new Document("F1.txt", "text/plain", "F1".getBytes(StandardCharsets.UTF_8));
        Message message = new Message("email", "c@example.org", "invoice", Locale.ENGLISH, facts, List.of(file));

        String text = Letter.BY_TEMPLATE.get("invoice").text("shop@example.org", message);

        assertThat(text.lines())
                .contains("subject: Invoice F1 bcc: all@example.org", "attachment: F1.txt;text/plain;RjE=")
                .noneMatch(line -> line.startsWith("bcc:"));
    }
}
