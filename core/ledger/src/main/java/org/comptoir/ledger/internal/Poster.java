// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Tx.Link;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;

/**
 * Brings entries into the books. Costs two round trips: the head of the journal's chain, then what decides whether the
 * entry may enter; the entry itself leaves with the end of the unit.
 *
 * <p>Who closes a period holds the chains of all journals. So once this unit holds the chain of its journal, the end of
 * the closed days stands still until the unit ends, and an entry cannot slip into a day that is being closed.
 */
final class Poster {

    private final Charts charts;
    private final Companies companies;
    private final EntryContent content;
    private final EntryStore store = new EntryStore();

    Poster(Charts charts, Companies companies, EntryContent content) {
        this.charts = charts;
        this.companies = companies;
        this.content = content;
    }

    /**
     * Posts.
     *
     * @param reverses the printed id of the entry that this one undoes, empty if none
     */
    Entry post(Tx tx, EntryRequest request, String reverses) {
        Company company = companies.get(tx.call());
        requireHappened(request.bookedOn(), company.dayOf(tx.now()));
        requireSound(tx, request, company.currency());
        Chain chain = Journals.chain(request.journal());
        tx.hold(chain);
        EntryStore.Gate gate = store.gate(tx, tx.call().company(), request.source());
        if (!request.bookedOn().isAfter(gate.closedUntil())) {
            throw new ComptoirException(
                    "ledger.period-closed",
                    Fault.CONFLICT,
                    Map.of(
                            ComptoirException.FIELD,
                            "bookedOn",
                            ComptoirException.VALUE,
                            request.bookedOn().toString(),
                            "closedUntil",
                            gate.closedUntil().toString()));
        }
        if (gate.sourceTaken()) {
            throw sourceTaken(request.source());
        }
        Entry entry = entry(tx, request, tx.next(chain).number(), reverses);
        byte[] bytes =
                content.bytes(tx.call().company(), entry, tx.call().actor().toString());
        Link link = tx.append(chain, bytes, entry.bookedOn());
        tx.onDuplicate("ledger_entry_source", broken -> sourceTaken(request.source()));
        tx.onDuplicate("ledger_entry_id", broken -> idTaken(request));
        store.insert(tx, entry, link);
        return entry;
    }

    /** An entry is valid from the moment it is recorded, which may not lie before the day it is about (LPF art. A47 A-1). */
    private static void requireHappened(LocalDate bookedOn, LocalDate today) {
        if (bookedOn.isAfter(today)) {
            throw ComptoirException.invalid("ledger.day-ahead", "bookedOn", bookedOn);
        }
    }

    static ComptoirException sourceTaken(String source) {
        return new ComptoirException(
                "ledger.source-taken",
                Fault.CONFLICT,
                Map.of(ComptoirException.FIELD, "source", ComptoirException.VALUE, source));
    }

    private static ComptoirException idTaken(EntryRequest request) {
        return new ComptoirException(
                "ledger.entry-taken",
                Fault.CONFLICT,
                Map.of(
                        ComptoirException.FIELD,
                        "id",
                        ComptoirException.VALUE,
                        request.id().toString()));
    }

    private void requireSound(Tx tx, EntryRequest request, Currency currency) {
        Chart chart = charts.of(tx.call());
        boolean allKnown = chart.hasJournal(request.journal())
                && request.postings().stream()
                        .allMatch(posting -> chart.accounts().containsKey(posting.account()));
        if (allKnown) {
            EntryRules.requireSound(request, chart, currency);
            return;
        }
        // What is in memory may be a second old: look again before refusing or adding anything.
        Chart current = charts.read(tx.call());
        EntryRules.requireSound(request, current, currency);
        List<Account> missing = request.postings().stream()
                .map(Posting::account)
                .distinct()
                .filter(number -> !current.accounts().containsKey(number))
                .sorted()
                .map(number -> current.account(number).orElseThrow())
                .toList();
        if (!missing.isEmpty()) {
            charts.add(tx, missing);
        }
    }

    private static Entry entry(Tx tx, EntryRequest request, long number, String reverses) {
        List<Posting> postings = request.postings().stream()
                .map(posting -> posting.label().isBlank() ? labelled(posting, request.label()) : posting)
                .toList();
        return new Entry(
                request.id(),
                request.journal(),
                number,
                request.bookedOn(),
                tx.now(),
                request.piece(),
                request.pieceOn(),
                request.label(),
                request.source(),
                reverses,
                postings);
    }

    private static Posting labelled(Posting posting, String label) {
        return new Posting(
                posting.account(),
                posting.auxiliary(),
                posting.auxiliaryLabel(),
                posting.debit(),
                posting.credit(),
                label);
    }
}
