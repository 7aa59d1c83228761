// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I9: nobody changed, removed, inserted or reordered a row of the audit trail, nor cut its end off. */
@Component(service = Invariant.class)
public final class AuditInvariant implements Invariant {

    private final AuditRows rows;

    @Activate
    public AuditInvariant(@Reference Json json) {
        this.rows = new AuditRows(json);
    }

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String promise() {
        return "the audit trail is whole: every row hashes to what was written, and the last is the head of the chain";
    }

    /** Where the walk along the chain stands. */
    private static final class Walk {
        private final Findings findings;
        private long number;
        private String hash = ChainHash.START;

        Walk(Findings findings) {
            this.findings = findings;
        }

        void next(AuditRows.Stored row) {
            findings.checked(1);
            ChainLink link = row.link();
            if (link.number() != number + 1) {
                findings.breach("audit row " + link.number() + " follows row " + number);
            }
            String right = ChainHash.of(link.number(), hash, link.content());
            if (!row.previousHash().equals(hash) || !link.hash().equals(right)) {
                findings.breach("audit row " + link.number() + " is not what was written");
            }
            number = link.number();
            hash = link.hash();
        }
    }

    /** The head is read first: what is written meanwhile lies beyond it, and is left to the next proof. */
    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        Walk walk = new Walk(findings);
        ChainHead head = ChainHead.read(sql, call.company(), AuditRows.AUDIT);
        rows.stored(sql, call.company(), Long.MIN_VALUE, head.number(), walk::next);
        if (head.number() != walk.number || !head.hash().equals(walk.hash)) {
            findings.breach("the audit trail ends at row " + walk.number + ", not where its head says");
        }
        beyond(sql, call, findings);
        return findings.verdict();
    }

    /** Compared with the head as it is after the row was seen: a row is never there before its head is. */
    private void beyond(Sql sql, Call call, Findings findings) {
        long last = rows.last(sql, call.company());
        long head = ChainHead.read(sql, call.company(), AuditRows.AUDIT).number();
        findings.require(last <= head, "the audit trail has a row " + last + " beyond its head, " + head);
    }
}
