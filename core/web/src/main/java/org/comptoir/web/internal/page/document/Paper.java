// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.comptoir.model.document.Document;

/**
 * What can be shown of a file.
 *
 * @param pages how many pictures there are of it, 0 where it has none
 * @param data what machines read in it, empty for nothing
 */
record Paper(int pages, String data) {

    private static final String PDF = "application/pdf";

    /** Of a file that cannot be read, nothing: it can still be saved. */
    static Paper of(Document file) {
        if (file.mediaType().equals(PDF)) {
            try (PdfPaper pdf = PdfPaper.read(file.content())) {
                return new Paper(pdf.pages(), pdf.xml().map(Paper::text).orElse(""));
            } catch (IOException unreadable) {
                return new Paper(0, "");
            }
        }
        boolean shown = file.size() <= PdfPaper.MOST_XML_BYTES && isText(file.mediaType());
        return new Paper(0, shown ? text(file.content()) : "");
    }

    private static boolean isText(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.contains("xml") || mediaType.contains("json");
    }

    private static String text(byte[] content) {
        return XmlText.of(content).orElseGet(() -> new String(content, StandardCharsets.UTF_8));
    }
}
