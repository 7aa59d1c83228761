// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Tx.Link;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.testkit.TestKernel;

/** Books in one table, with a chain, closed until the end of 2023; an account is called by its role. */
final class FakeLedger extends RoleLedger {

    private final TestKernel kernel;

    FakeLedger(TestKernel kernel) {
        this.kernel = kernel;
        kernel.database().transaction(sql -> {
            sql.define(
                    kernel.database()
                            .ddl(
                                    "create table fake_entry (source varchar(100) not null primary key, content ${bytes} not null)"));
            return true;
        });
    }

    @Override
    public Entry post(EntryRequest request, Call call) {
        return kernel.units().write(call, Entry.class, tx -> {
            if (request.bookedOn().getYear() < 2024) {
                throw new ComptoirException("ledger.period-closed", Fault.CONFLICT, Map.of());
            }
            long sum = request.postings().stream()
                    .mapToLong(posting ->
                            posting.debit().minor() - posting.credit().minor())
                    .sum();
            if (all().stream().anyMatch(entry -> entry.source().equals(request.source()))) {
                throw new ComptoirException("ledger.source-taken", Fault.CONFLICT, Map.of("value", request.source()));
            }
            if (sum != 0 || request.postings().size() < 2) {
                throw new ComptoirException("ledger.unbalanced", Fault.INVALID, Map.of());
            }
            Link link = tx.append(new Chain("journal:VE"), new byte[] {1}, request.bookedOn());
            Entry entry = new Entry(
                    request.id(),
                    request.journal(),
                    link.number(),
                    request.bookedOn(),
                    tx.now(),
                    request.piece(),
                    request.pieceOn(),
                    request.label(),
                    request.source(),
                    "",
                    request.postings());
            tx.later(
                    "insert into fake_entry (source, content) values (?, ?)",
                    request.source(),
                    kernel.json().canonical(entry));
            return entry;
        });
    }

    List<Entry> all() {
        return kernel.units()
                .read(sql -> sql.query(
                        "select content from fake_entry", row -> kernel.json().read(row.bytes(1), Entry.class)));
    }

    /** Account by account what a document booked, debits positive. */
    List<String> of(String source) {
        return all().stream()
                .filter(entry -> entry.source().equals(source))
                .flatMap(entry -> entry.postings().stream())
                .map(FakeLedger::text)
                .toList();
    }

    private static String text(Posting posting) {
        long amount = posting.debit().minor() - posting.credit().minor();
        String auxiliary = posting.auxiliary().isEmpty() ? "" : "/" + posting.auxiliary();
        return posting.account() + auxiliary + " " + amount;
    }

    @Override
    public Page<Entry> entries(String journal, LocalDate from, LocalDate to, PageRequest page, Call call) {
        return new Page<>(all(), "");
    }
}
