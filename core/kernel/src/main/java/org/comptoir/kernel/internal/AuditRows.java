// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the audit trail. */
@Component(service = Chains.class)
public final class AuditRows implements Chains {

    static final Chain AUDIT = new Chain("audit");

    private final Json json;

    /** A row with what it repeats of the one before. */
    record Stored(ChainLink link, String previousHash) {}

    @Activate
    public AuditRows(@Reference Json json) {
        this.json = json;
    }

    @Override
    public boolean hold(Chain chain) {
        return chain.equals(AUDIT);
    }

    @Override
    public void links(Sql sql, CompanyId company, Chain chain, long from, long to, Consumer<ChainLink> consumer) {
        stored(sql, company, from, to, row -> consumer.accept(row.link()));
    }

    void stored(Sql sql, CompanyId company, long from, long to, Consumer<Stored> consumer) {
        sql.each(
                "select link_number, happened_at, actor, action, subject, detail, trace_id, previous_hash, hash"
                        + " from audit_trail where company = ? and link_number between ? and ? order by link_number",
                row -> {
                    UnitOfWork.AuditContent content = new UnitOfWork.AuditContent(
                            row.text(4), row.text(3), row.instant(2), row.text(6), row.text(5), row.text(7));
                    consumer.accept(new Stored(
                            new ChainLink(row.number(1), json.canonical(content), row.text(9)), row.text(8)));
                },
                company,
                from,
                to);
    }

    @Override
    public Map<Long, String> hashes(Sql sql, CompanyId company, Chain chain, Collection<Long> numbers) {
        Map<Long, String> hashes = new HashMap<>();
        sql.each(
                "select link_number, hash from audit_trail where company = ? and link_number in ?",
                row -> hashes.put(row.number(1), row.text(2)),
                company,
                new Sql.Keys(numbers));
        return hashes;
    }

    /** The last number that a row has, 0 without rows. */
    long last(Sql sql, CompanyId company) {
        return sql.first(
                        "select coalesce(max(link_number), 0) from audit_trail where company = ?",
                        row -> row.number(1),
                        company)
                .orElse(0L);
    }
}
