// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I9: nobody changed, removed, inserted or reordered a row of the audit trail, nor cut its end off. */
@Component(service = Invariant.class)
public final class AuditInvariant implements Invariant {

    private static final Chain AUDIT = new Chain("audit");

    private final Json json;

    @Activate
    public AuditInvariant(@Reference Json json) {
        this.json = json;
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
        private long number;
        private String hash = ChainHash.START;
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Walk walk = new Walk();
        Findings findings = new Findings();
        sql.each(
                "select link_number, happened_at, actor, action, subject, detail, trace_id, previous_hash, hash"
                        + " from audit_trail where company = ? order by link_number",
                row -> {
                    findings.checked(1);
                    UnitOfWork.AuditContent content = new UnitOfWork.AuditContent(
                            row.text(4), row.text(3), row.instant(2), row.text(6), row.text(5), row.text(7));
                    long number = row.number(1);
                    String hash = ChainHash.of(number, walk.hash, json.canonical(content));
                    if (number != walk.number + 1) {
                        findings.breach("audit row " + number + " follows row " + walk.number);
                    }
                    if (!row.text(8).equals(walk.hash) || !row.text(9).equals(hash)) {
                        findings.breach("audit row " + number + " is not what was written");
                    }
                    walk.number = number;
                    walk.hash = row.text(9);
                },
                call.company());
        ChainHead head = ChainHead.read(sql, call.company(), AUDIT);
        if (head.number() != walk.number || !head.hash().equals(walk.hash)) {
            findings.breach("the audit trail ends at row " + walk.number + ", not where its head says");
        }
        return findings.verdict();
    }
}
