// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.model.id.CompanyId;

/** Compares anchors with the stored links, some hundred of a chain at a time. */
final class AnchoredLinks {

    private static final int AT_A_TIME = 500;

    private final Sql sql;
    private final CompanyId company;
    private final ChainSources sources;
    private final Findings findings;
    private final Map<String, List<AnchorLine>> waiting = new HashMap<>();

    AnchoredLinks(Sql sql, CompanyId company, ChainSources sources, Findings findings) {
        this.sql = sql;
        this.company = company;
        this.sources = sources;
        this.findings = findings;
    }

    void add(AnchorLine line) {
        if (line.chain().equals(AnchorLine.EXPORT)) {
            return;
        }
        List<AnchorLine> lines = waiting.computeIfAbsent(line.chain(), chain -> new ArrayList<>());
        lines.add(line);
        if (lines.size() == AT_A_TIME) {
            compare(line.chain(), lines);
            lines.clear();
        }
    }

    /** The rest. */
    void compare() {
        waiting.forEach(this::compare);
        waiting.clear();
    }

    private void compare(String name, List<AnchorLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Chain chain = new Chain(name);
        Optional<Chains> source = sources.of(chain);
        if (source.isEmpty()) {
            findings.breach("chain " + name + " has anchors, and no module knows it");
            return;
        }
        Map<Long, String> stored = source.get()
                .hashes(
                        sql,
                        company,
                        chain,
                        lines.stream().map(AnchorLine::links).distinct().toList());
        for (AnchorLine line : lines) {
            String hash = stored.get(line.links());
            if (hash == null) {
                findings.breach("chain " + name + " had a link " + line.links() + " at " + line.at()
                        + ", which is gone: its end was cut off");
            } else if (!hash.equals(line.hash())) {
                findings.breach("chain " + name + ": link " + line.links() + " is not the one that was there at "
                        + line.at() + ": it was written anew up to there");
            }
        }
    }
}
