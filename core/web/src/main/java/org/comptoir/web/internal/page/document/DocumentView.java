// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import java.util.stream.IntStream;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.page.invoice.Conformity;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * The file of an issued document.
 *
 * @param invoice what it says
 * @param format of the file
 * @param pages how many pictures of it there are
 * @param data what machines read in it, empty for nothing
 * @param conformity what the rules find in it
 */
public record DocumentView(Invoice invoice, String format, int pages, String data, Conformity conformity)
        implements View {

    @Override
    public String template() {
        return "document";
    }

    @Override
    public String title(Words words) {
        return words.of("document/title", invoice.number(), format);
    }

    /** Where its file is, and under that its pictures. */
    public String path() {
        return DocumentPages.path(invoice.id().toString(), format);
    }

    public int[] numbers() {
        return IntStream.rangeClosed(1, pages).toArray();
    }
}
