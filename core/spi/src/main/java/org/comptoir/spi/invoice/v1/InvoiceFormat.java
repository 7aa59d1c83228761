// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.invoice.v1;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes issued invoices in one format. Called on a thread of the guard, outside any transaction, once per invoice and
 * format (the core keeps the bytes), and again when someone proves that the bytes come out alike.
 */
@ConsumerType
public interface InvoiceFormat extends Extension {

    /**
     * The format's stable name, such as {@code factur-x}. Asked whenever formats are listed or one is looked for; answers at
     * once.
     *
     * <pre>{@code
     * public String name() {
     *     return "plain-text";
     * }
     * }</pre>
     */
    String name();

    /**
     * The profile's identifier (BT-24), such as {@code urn:cen.eu:en16931:2017}. Asked once an invoice; answers at once.
     *
     * <pre>{@code
     * public String profile() {
     *     return "urn:cen.eu:en16931:2017";
     * }
     * }</pre>
     */
    String profile();

    /**
     * The invoice as a file. The same invoice gives the same bytes, whenever and wherever asked. Asked once per invoice and
     * format, when somebody first wants the file, and again when someone proves that the bytes come out alike; with 20
     * seconds to answer. {@code Done} is kept with the invoice for good; {@code Failed} is told to who asked, and the
     * invoice, issued long since, stays as it is.
     *
     * <pre>{@code
     * import org.comptoir.model.document.Document;
     *
     * public Outcome<Document> write(Invoice invoice, Call call) {
     *     byte[] words = ("Invoice " + invoice.number()).getBytes(StandardCharsets.UTF_8);
     *     return new Outcome.Done<>(new Document(invoice.number() + ".txt", "text/plain", words));
     * }
     * }</pre>
     *
     * @return {@code Done} with the document, or {@code Failed} with what is wrong; never {@code Pending}
     */
    Outcome<Document> write(Invoice invoice, Call call);

    /**
     * What would be wrong with this invoice in this format, before it is issued: the pre-flight. An empty list means that
     * it may be issued. The invoice's number is a placeholder here. Asked of the company's formats, once an invoice before it is
     * issued and whenever somebody wants to know, with five seconds to answer. A {@code FATAL} finding refuses the issue; a
     * {@code WARNING} is shown.
     *
     * <pre>{@code
     * public List<Finding> check(Invoice invoice, Call call) {
     *     return List.of(new Finding(
     *             "BR-02", Finding.Severity.WARNING, "BT-1", LocalText.of("Numéro absent", "No number")));
     * }
     * }</pre>
     */
    List<Finding> check(Invoice invoice, Call call);
}
