// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Invariant;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;

/** The books of Maison Lenoir, and short ways to write in them. */
final class Books {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    final TestKernel kernel;
    final Ledger ledger;
    final List<Invariant> invariants;

    Books(TestKernel kernel) {
        this.kernel = kernel;
        LedgerTables tables = new LedgerTables(kernel.schemas());
        FakeCompanies companies = new FakeCompanies();
        ledger = new DefaultLedger(kernel.units(), tables, companies, kernel.plugins(), kernel.json(), kernel.clock());
        invariants = List.of(
                new BalancedEntries(tables),
                new SingleSources(tables),
                new WholeJournals(tables, kernel.json(), kernel.clock()),
                new SoundAmounts(tables, companies));
    }

    Entry sale(String source, long net, LocalDate on) {
        return ledger.post(saleRequest(source, net, on), kernel.call());
    }

    EntryRequest saleRequest(String source, long net, LocalDate on) {
        return request(
                source, "VE", on, debit("411", net + net / 5), credit("7071", net), credit("445712000", net / 5));
    }

    EntryRequest request(String source, String journal, LocalDate on, Posting... postings) {
        return new EntryRequest(
                newId(), journal, on, "FA-" + source, on, "Facture " + source, source, List.of(postings));
    }

    EntryId newId() {
        return new EntryId(kernel.ids().next());
    }

    static Posting debit(String account, long minor) {
        return new Posting(account, auxiliary(account), name(account), eur(minor), eur(0), "");
    }

    static Posting credit(String account, long minor) {
        return new Posting(account, auxiliary(account), name(account), eur(0), eur(minor), "");
    }

    private static String auxiliary(String account) {
        return account.equals("411") ? "C0001" : "";
    }

    private static String name(String account) {
        return account.equals("411") ? "Épicerie du Marché" : "";
    }

    static Money eur(long minor) {
        return new Money(minor, Currency.EUR);
    }

    List<String> breaches() {
        return invariants.stream()
                .flatMap(invariant -> kernel.breaches(invariant).stream().map(breach -> invariant.id() + ": " + breach))
                .toList();
    }

    /** The code of the refusal, or what happened instead. */
    static String refusal(ThrowingCallable work) {
        Throwable thrown = Assertions.catchThrowable(work);
        return thrown instanceof ComptoirException refused ? refused.code() : String.valueOf(thrown);
    }
}
