// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalTable.Retention;
import org.comptoir.model.Call;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I9 of invoices: what only their rows say is what the audit trail, which is a chain of its own, heard when they were issued. */
@Component(service = Invariant.class)
public final class IssuedTrail implements Invariant {

    private static final String ISSUED = "invoice.issued";
    private static final int STRETCH = 500;
    private static final String COLUMNS =
            "select id, invoice_no, hash, recorded_by, root_id, rank_no, source_key, customer_code, customer, ended_at,"
                    + " series, sequence_no, issued_on from invoice";

    private final Json json;
    private final Clock clock;

    /** What the trail says of an invoice. */
    private record Heard(String actor, Detail detail) {}

    /** The facts of the trail's row. */
    record Detail(
            String number,
            String hash,
            String beside,
            @Nullable String vat) {}

    @Activate
    public IssuedTrail(@Reference InvoiceTables tables, @Reference Json json, @Reference Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "I9-invoices";
    }

    @Override
    public String promise() {
        return "The audit trail knows every invoice: its number and hash, who issued it, and whose it is.";
    }

    /**
     * The trail is gone through in stretches and its invoices are looked up, so that a stretch alone is kept. What it does not know is
     * searched for only where there are more invoices than it knew.
     */
    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        // Read first: an invoice that a head counts is in the trail, and one that came meanwhile is left to the next
        // proof.
        Map<String, Long> heads = heads(sql, call);
        long known = 0;
        long last = lastLink(sql, call);
        for (long link = 0; link < last; link += STRETCH) {
            known += compare(sql, call, heads, heard(sql, call, link, Math.min(link + STRETCH, last)), findings);
        }
        long unknown = counted(sql, call, heads) - known;
        if (unknown > 0) {
            strangers(sql, call, heads, findings);
        }
        return findings.verdict();
    }

    private static Map<String, Long> heads(Sql sql, Call call) {
        Map<String, Long> heads = new LinkedHashMap<>();
        ChainHead.all(sql, call.company()).forEach((chain, head) -> {
            if (chain.startsWith(Series.CHAINS)) {
                heads.put(Series.of(new Chain(chain)).code(), head.number());
            }
        });
        return heads;
    }

    private static long lastLink(Sql sql, Call call) {
        return sql.first(
                        "select coalesce(max(link_number), 0) from audit_trail where company = ?",
                        row -> row.number(1),
                        call.company())
                .orElse(0L);
    }

    /** What the trail says between two links, the first of them left out. */
    private Map<UUID, Heard> heard(Sql sql, Call call, long after, long to) {
        Map<UUID, Heard> heard = new LinkedHashMap<>();
        sql.each(
                "select subject, actor, detail from audit_trail"
                        + " where company = ? and link_number > ? and link_number <= ? and action = ?",
                row -> heard.put(
                        InvoiceId.parse(row.text(1)).value(),
                        new Heard(row.text(2), json.read(row.text(3), Detail.class))),
                call.company(),
                after,
                to,
                ISSUED);
        return heard;
    }

    /** Compares what was heard with the invoices, and says how many of them the heads count. */
    private long compare(Sql sql, Call call, Map<String, Long> heads, Map<UUID, Heard> heard, Findings findings) {
        if (heard.isEmpty()) {
            return 0;
        }
        long[] counted = {0};
        Map<UUID, String> vat = vat(sql, call, heard.keySet());
        sql.each(
                COLUMNS + " where company = ? and id in ?",
                row -> {
                    findings.checked(1);
                    Issued one = Issued.read(row, clock.instant());
                    findings.require(one.as(heard.get(row.uuid(1)), vat.getOrDefault(row.uuid(1), "")), one.breach());
                    counted[0] += row.number(12) <= heads.getOrDefault(row.text(11), 0L) ? 1 : 0;
                },
                call.company(),
                new Sql.Keys(heard.keySet()));
        return counted[0];
    }

    /** What lies beside these documents of their VAT. */
    private static Map<UUID, String> vat(Sql sql, Call call, Set<UUID> documents) {
        Map<UUID, Sha256> digests = new HashMap<>();
        sql.each(
                "select invoice_id, vat_category, vat_rate, base_minor, tax_minor, payable_to, revenue, return_box"
                        + " from invoice_vat where company = ? and invoice_id in ? order by invoice_id, part_no",
                row -> digests.computeIfAbsent(row.uuid(1), id -> new Sha256())
                        .add(KeptBeside.vat(
                                row.text(2),
                                row.decimal(3),
                                row.number(4),
                                row.number(5),
                                row.text(6),
                                row.text(7),
                                row.text(8))),
                call.company(),
                new Sql.Keys(documents));
        Map<UUID, String> hex = new HashMap<>();
        digests.forEach((id, digest) -> hex.put(id, digest.hex()));
        return hex;
    }

    private static long counted(Sql sql, Call call, Map<String, Long> heads) {
        long counted = 0;
        for (Map.Entry<String, Long> head : heads.entrySet()) {
            counted += sql.first(
                            "select count(*) from invoice where company = ? and series = ? and sequence_no <= ?",
                            row -> row.number(1),
                            call.company(),
                            head.getKey(),
                            head.getValue())
                    .orElse(0L);
        }
        return counted;
    }

    /** Names invoices that the trail does not know. Each stretch costs a look through the trail, which only a broken promise pays. */
    private void strangers(Sql sql, Call call, Map<String, Long> heads, Findings findings) {
        heads.forEach((series, head) -> {
            for (long number = 0; number < head && !findings.enough(); number += STRETCH) {
                strangers(sql, call, series, number, Math.min(number + STRETCH, head), findings);
            }
        });
    }

    private void strangers(Sql sql, Call call, String series, long after, long to, Findings findings) {
        Map<String, Issued> issued = new LinkedHashMap<>();
        sql.each(
                COLUMNS + " where company = ? and series = ? and sequence_no > ? and sequence_no <= ?"
                        + " order by sequence_no",
                row -> issued.put(new InvoiceId(row.uuid(1)).toString(), Issued.read(row, clock.instant())),
                call.company(),
                series,
                after,
                to);
        if (issued.isEmpty()) {
            return;
        }
        sql.each(
                "select subject from audit_trail where company = ? and action = ? and subject in ?",
                row -> issued.remove(row.text(1)),
                call.company(),
                ISSUED,
                new Sql.In(List.copyOf(issued.keySet())));
        issued.values().forEach(one -> {
            findings.checked(1);
            findings.breach(one.breach());
        });
    }

    /**
     * What the row of an invoice says.
     *
     * @param ended whether its term is over, so that the customer's code is no longer there
     */
    private record Issued(String number, String hash, String by, String beside, boolean ended) {

        static Issued read(Row row, Instant now) {
            return new Issued(
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    IssuedTrail.beside(row).digest(),
                    Retention.hasEnded(row.date(13), row.instantOrNull(10), now));
        }

        /** @param vat the digest of the VAT beside it; of older documents the trail has not heard it */
        boolean as(@Nullable Heard heard, String vat) {
            return heard != null
                    && heard.equals(new Heard(
                            by,
                            new Detail(
                                    number,
                                    hash,
                                    ended ? heard.detail().beside() : beside,
                                    heard.detail().vat() == null ? null : vat)));
        }

        String breach() {
            return "Invoice " + number + ": its row is not what the audit trail says of it.";
        }
    }

    private static KeptBeside beside(Row row) {
        UUID customer = row.uuidOrNull(9);
        return new KeptBeside(
                new InvoiceId(row.uuid(5)),
                row.integer(6),
                row.text(7),
                row.text(8),
                customer == null ? null : new PartyId(customer));
    }
}
