// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Posting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The journals as chains: read as {@link WholeJournals} reads them. */
@Component(service = Chains.class)
public final class JournalChains implements Chains {

    private final EntryContent content;
    private final EntryReader reader = new EntryReader();

    @Activate
    public JournalChains(@Reference LedgerTables tables, @Reference Json json) {
        this.content = new EntryContent(json);
    }

    @Override
    public boolean hold(Chain chain) {
        return chain.name().startsWith(Journals.PREFIX);
    }

    @Override
    public void links(Sql sql, CompanyId company, Chain chain, long from, long to, Consumer<ChainLink> consumer) {
        String journal = Journals.of(chain);
        Map<Long, List<Posting>> postings = new TreeMap<>();
        reader.postings(sql, company, journal, from, to, (entry, bookedOn, posting) -> postings.computeIfAbsent(
                        entry, first -> new ArrayList<>())
                .add(posting));
        for (StoredEntry head : reader.heads(sql, company, journal, from, to)) {
            long number = head.entry().number();
            StoredEntry stored = head.with(postings.getOrDefault(number, List.of()));
            byte[] chained = stored.endedAt() == null
                    ? content.bytes(company, stored.entry(), stored.recordedBy())
                    : new byte[0];
            consumer.accept(new ChainLink(number, chained, stored.hash()));
        }
    }

    @Override
    public Map<Long, String> hashes(Sql sql, CompanyId company, Chain chain, Collection<Long> numbers) {
        return reader.hashes(sql, company, Journals.of(chain), numbers);
    }
}
