// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.privacy.PersonalTable.Retention;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I5 of invoices: walks the chain of each series from its first document to its head and hashes every document again from
 * its bytes. A document that was changed, taken out, put in or moved shows, and so does a tail that was cut off. Rendered
 * files are held against their digests.
 */
@Component(service = Invariant.class)
public final class FrozenInvoices implements Invariant {

    private final Clock clock;

    @Activate
    public FrozenInvoices(@Reference InvoiceTables tables, @Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "I5-invoices";
    }

    @Override
    public String promise() {
        return "Every issued invoice has the bytes that it was issued with, and each series is chained whole to its head.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        heads(sql, call)
                .forEach((series, head) -> new Walk(series, head, clock.instant(), findings).through(sql, call));
        strangers(sql, call, findings);
        renderings(sql, call, findings);
        return findings.verdict();
    }

    /** Taken first: what is issued meanwhile lies beyond them and is left to the next proof. */
    private static Map<String, ChainHead> heads(Sql sql, Call call) {
        Map<String, ChainHead> heads = new LinkedHashMap<>();
        ChainHead.all(sql, call.company()).forEach((chain, head) -> {
            if (chain.startsWith(Series.CHAINS)) {
                heads.put(Series.of(new Chain(chain)).code(), head);
            }
        });
        return heads;
    }

    /** Documents that no chain knows. */
    private static void strangers(Sql sql, Call call, Findings findings) {
        sql.query(
                        "select series, max(sequence_no) from invoice where company = ? group by series",
                        row -> Map.entry(row.text(1), row.number(2)),
                        call.company())
                .forEach(last -> {
                    // Read after the documents: a document is never there before its head is.
                    long head = ChainHead.read(sql, call.company(), new Series(last.getKey()).chain())
                            .number();
                    findings.require(
                            last.getValue() <= head,
                            "Series " + last.getKey() + " has a document " + last.getValue() + " beyond its head, "
                                    + head + ".");
                });
    }

    private static void renderings(Sql sql, Call call, Findings findings) {
        sql.each(
                "select i.invoice_no, d.format, d.content, d.sha256 from invoice_document d"
                        + " join invoice i on i.company = d.company and i.id = d.invoice_id where d.company = ?",
                row -> {
                    findings.checked(1);
                    findings.require(
                            new Sha256().add(row.bytes(3)).hex().equals(row.text(4)),
                            "Invoice " + row.text(1) + ": its " + row.text(2) + " file was changed.");
                },
                call.company());
    }

    /** The walk through one series. */
    private static final class Walk {
        private final String series;
        private final ChainHead head;
        private final Instant now;
        private final Findings findings;
        private long number;
        private String hash = ChainHash.START;

        Walk(String series, ChainHead head, Instant now, Findings findings) {
            this.now = now;
            this.series = series;
            this.head = head;
            this.findings = findings;
        }

        void through(Sql sql, Call call) {
            SeriesChains.each(sql, call.company(), series, Long.MIN_VALUE, head.number(), this::next);
            findings.require(
                    number == head.number(),
                    "Series " + series + " ends at " + number + ", its head says " + head.number() + ".");
            findings.require(
                    number != head.number() || hash.equals(head.hash()),
                    "Series " + series + ": the hash of document " + number + " is not the head's.");
        }

        private void next(SeriesChains.Stored document) {
            findings.checked(1);
            ChainLink link = document.link();
            long current = link.number();
            String name = "Invoice " + document.name();
            findings.require(current == number + 1, "Series " + series + ": document " + (number + 1) + " is missing.");
            if (document.endedAt() == null) {
                whole(document, name);
            } else {
                ended(document, name);
            }
            number = current;
            hash = link.hash();
        }

        private void ended(SeriesChains.Stored document, String name) {
            if (document.link().content().length > 0) {
                findings.breach(name + ": it is marked as ended, and what it says is still there.");
                whole(document, name);
            } else {
                findings.require(
                        Retention.hasEnded(document.issuedOn(), document.endedAt(), now),
                        name + ": what it says was taken away before its term.");
            }
        }

        private void whole(SeriesChains.Stored document, String name) {
            ChainLink link = document.link();
            findings.require(
                    new Sha256().add(link.content()).hex().equals(document.sha256()),
                    name + ": its bytes are not those issued.");
            findings.require(
                    ChainHash.of(link.number(), hash, link.content()).equals(link.hash()),
                    name + ": it does not follow the document before, or what it says is not what was chained.");
        }
    }
}
