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

    /** The format's stable name, such as {@code factur-x}. */
    String name();

    /** The profile's identifier (BT-24), such as {@code urn:cen.eu:en16931:2017}. */
    String profile();

    /**
     * The invoice as a file. The same invoice gives the same bytes, whenever and wherever asked.
     *
     * @return {@code Done} with the document, or {@code Failed} with what is wrong; never {@code Pending}
     */
    Outcome<Document> write(Invoice invoice, Call call);

    /**
     * What would be wrong with this invoice in this format, before it is issued: the pre-flight. An empty list means that
     * it may be issued. The invoice's number is a placeholder here.
     */
    List<Finding> check(Invoice invoice, Call call);
}
