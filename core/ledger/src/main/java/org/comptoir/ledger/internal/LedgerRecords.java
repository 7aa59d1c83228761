// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.List;
import java.util.Map;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the books say of people: the names of auxiliary accounts, and texts of entries. The law keeps them, chained. */
@Component(service = PersonalRecords.class)
public final class LedgerRecords implements PersonalRecords {

    private static final String BASIS = "C. com. art. L123-22, LPF art. A47 A-1";

    private static final String OF_CUSTOMER = "exists (select 1 from ledger_posting p where p.company = :company"
            + " and p.journal = ledger_entry.journal and p.entry_no = ledger_entry.entry_no and p.auxiliary in :codes)";

    /** @param tables named so that they are there */
    @Activate
    public LedgerRecords(@Reference LedgerTables tables) {}

    @Override
    public String module() {
        return "ledger";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("ledger_book")
                        .plain("created_by", "changed_by")
                        .build(),
                PersonalTable.named("ledger_journal")
                        .plain("code", "label", "created_by")
                        .build(),
                PersonalTable.named("ledger_account")
                        .plain("account", "label", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("ledger_role")
                        .plain("played", "account", "changed_by")
                        .build(),
                PersonalTable.named("ledger_entry")
                        .plain("journal", "recorded_by", "source", "reverses", "previous_hash", "hash")
                        .kept("piece", "label", "search_text")
                        .ofCustomer(OF_CUSTOMER)
                        .shownToUser("recorded_by = :actor")
                        .keptFrom("booked_on", BASIS, "ended_at")
                        .build(),
                PersonalTable.named("ledger_posting")
                        .plain("journal", "account", "currency")
                        .kept("auxiliary", Trace::pseudonym)
                        .kept("auxiliary_label", Trace::pseudonym)
                        .kept("label")
                        .ofCustomer("auxiliary in :codes")
                        .keptFrom("booked_on", BASIS)
                        .build(),
                PersonalTable.named("ledger_closing")
                        .plain("closed_by")
                        .shownToUser("closed_by = :actor")
                        .build(),
                PersonalTable.named("ledger_first_year").plain("created_by").build());
    }

    /** Who still owes, or is owed, has to be known to whoever claims it (GDPR art. 17(3)(e)). */
    @Override
    public void requireErasable(Tx tx, Trace trace) {
        if (trace.subject().kind() != Kind.CUSTOMER || trace.codes().isEmpty()) {
            return;
        }
        tx.first(
                        "select account, auxiliary, currency from ledger_posting where company = ? and auxiliary in ?"
                                + " group by account, auxiliary, currency having sum(debit_minor) <> sum(credit_minor)",
                        row -> row.text(1) + " " + row.text(2),
                        trace.company(),
                        new Sql.In(trace.codes()))
                .ifPresent(open -> {
                    throw new ComptoirException(
                            "privacy.balance-open",
                            Fault.CONFLICT,
                            Map.of(ComptoirException.FIELD, "account", ComptoirException.VALUE, open));
                });
    }
}
