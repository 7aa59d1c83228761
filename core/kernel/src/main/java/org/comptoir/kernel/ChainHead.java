// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.model.id.CompanyId;

/**
 * Where a chain ends, kept apart from its links: what a proof that walks the links must arrive at. A tail that was cut
 * off shows here.
 *
 * @param number the last link's number, 0 for a chain that never began
 * @param hash the last link's hash
 */
public record ChainHead(long number, String hash) {

    public static ChainHead read(Sql sql, CompanyId company, Chain chain) {
        return sql.first(
                        "select link_count, last_hash from chain_head where company = ? and chain = ?",
                        row -> new ChainHead(row.number(1), row.text(2)),
                        company,
                        chain.name())
                .orElse(new ChainHead(0, ChainHash.START));
    }

    /** The numbers of the last links of some chains, by name; without those that never began. */
    public static Map<String, Long> numbers(Sql sql, CompanyId company, Collection<Chain> chains) {
        Map<String, Long> numbers = new HashMap<>();
        sql.each(
                "select chain, link_count from chain_head where company = ? and chain in ?",
                row -> numbers.put(row.text(1), row.number(2)),
                company,
                new Sql.In(chains.stream().map(Chain::name).toList()));
        return numbers;
    }

    /** Where each chain of a company ends, by name; without those that never began. */
    public static SortedMap<String, ChainHead> all(Sql sql, CompanyId company) {
        SortedMap<String, ChainHead> heads = new TreeMap<>();
        sql.each(
                "select chain, link_count, last_hash from chain_head where company = ? and link_count > 0",
                row -> heads.put(row.text(1), new ChainHead(row.number(2), row.text(3))),
                company);
        return heads;
    }
}
