// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The series of documents as chains. */
@Component(service = Chains.class)
public final class SeriesChains implements Chains {

    /**
     * A document with what the chain does not hold.
     *
     * @param endedAt when its content was taken away, its term being over; null while it is there
     */
    record Stored(
            ChainLink link,
            String name,
            String sha256,
            LocalDate issuedOn,
            @Nullable Instant endedAt) {}

    @Activate
    public SeriesChains(@Reference InvoiceTables tables) {}

    @Override
    public boolean hold(Chain chain) {
        return chain.name().startsWith(Series.CHAINS);
    }

    @Override
    public void links(Sql sql, CompanyId company, Chain chain, long from, long to, Consumer<ChainLink> consumer) {
        each(sql, company, Series.of(chain).code(), from, to, stored -> consumer.accept(stored.link()));
    }

    /** The documents of a stretch of a series, as they are stored. */
    static void each(Sql sql, CompanyId company, String series, long from, long to, Consumer<Stored> consumer) {
        sql.each(
                "select sequence_no, invoice_no, content, sha256, hash, issued_on, ended_at from invoice"
                        + " where company = ? and series = ? and sequence_no between ? and ? order by sequence_no",
                row -> consumer.accept(new Stored(
                        new ChainLink(row.number(1), row.bytes(3), row.text(5)),
                        row.text(2),
                        row.text(4),
                        row.date(6),
                        row.instantOrNull(7))),
                company,
                series,
                from,
                to);
    }

    @Override
    public Map<Long, String> hashes(Sql sql, CompanyId company, Chain chain, Collection<Long> numbers) {
        Map<Long, String> hashes = new HashMap<>();
        sql.each(
                "select sequence_no, hash from invoice where company = ? and series = ? and sequence_no in ?",
                row -> hashes.put(row.number(1), row.text(2)),
                company,
                Series.of(chain).code(),
                new Sql.Keys(numbers));
        return hashes;
    }
}
