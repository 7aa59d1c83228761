// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.mail;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.LocalText;
import org.comptoir.spi.notify.v1.Message;

/**
 * How a template is put into words, with a fact's name in braces where it goes.
 *
 * @param needs the facts that it mentions
 */
record Letter(LocalText subject, LocalText body, Set<String> needs) {

    static final Map<String, Letter> BY_TEMPLATE = Map.of(
            "invoice",
            new Letter(
                    LocalText.of("Facture {number}", "Invoice {number}"),
                    LocalText.of(
                            "Bonjour,\n\nvoici votre facture {number} de {amount}.\n",
                            "Hello,\n\nhere is your invoice {number} over {amount}.\n"),
                    Set.of("number", "amount")));

    Letter {
        needs = Set.copyOf(needs);
    }

    /** As the service wants it: headers, an empty line, the body. A fact cannot begin a header of its own. */
    String text(String from, Message message) {
        String head = "from: " + from + "\nto: " + message.to() + "\nsubject: "
                + filled(subject.in(message.language()), message.facts()) + "\n";
        List<String> files = message.attachments().stream()
                .map(file -> "attachment: " + file.fileName() + ";" + file.mediaType() + ";"
                        + Base64.getEncoder().encodeToString(file.content()) + "\n")
                .toList();
        return head + String.join("", files) + "\n" + filled(body.in(message.language()), message.facts());
    }

    private String filled(String words, Map<String, String> facts) {
        String text = words;
        for (String fact : needs) {
            text = text.replace("{" + fact + "}", facts.getOrDefault(fact, "").replaceAll("\\p{Cntrl}", " "));
        }
        return text;
    }
}
