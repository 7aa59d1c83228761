// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockLine;
import org.comptoir.kernel.Invariant;
import org.comptoir.ledger.internal.BalancedEntries;
import org.comptoir.ledger.internal.DefaultLedger;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.ledger.internal.WholeJournals;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.NoLimits;
import org.comptoir.testkit.TestKernel;

/** The stock of Maison Lenoir with its real books, and short ways to move goods. */
final class Store {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final String MAIN = "main";

    final TestKernel kernel;
    final FakeProducts products = new FakeProducts();
    final Ledger ledger;
    final Stock stock;
    private final List<Invariant> invariants;

    Store(TestKernel kernel) {
        this.kernel = kernel;
        FakeCompanies companies = new FakeCompanies();
        LedgerTables ledgerTables = new LedgerTables(kernel.schemas());
        ledger = new DefaultLedger(
                kernel.units(), ledgerTables, companies, kernel.plugins(), kernel.json(), kernel.clock());
        StockTables tables = new StockTables(kernel.schemas());
        stock = new DefaultStock(kernel.units(), tables, companies, products, ledger, kernel.ids(), new NoLimits());
        invariants = List.of(
                new LevelsProven(tables, ledger),
                new MovesBooked(tables, ledger),
                new BalancedEntries(ledgerTables),
                new WholeJournals(ledgerTables, kernel.json(), kernel.clock()));
    }

    void open(String source, CostedLine... lines) {
        stock.open(source, MAIN, List.of(lines), DAY, kernel.call());
    }

    void receive(String source, CostedLine... lines) {
        stock.receive(source, MAIN, List.of(lines), DAY, kernel.call());
    }

    void reserve(StockLine... lines) {
        stock.reserve(MAIN, List.of(lines), kernel.call());
    }

    Money ship(String source, StockLine... lines) {
        return stock.ship(source, "BL-" + source, MAIN, List.of(lines), DAY, kernel.call());
    }

    Money takeBack(String source, StockLine... lines) {
        return stock.takeBack(source, "BR-" + source, MAIN, List.of(lines), DAY, kernel.call());
    }

    void adjust(String source, String sku, String quantity) {
        stock.adjust(source, MAIN, sku, new BigDecimal(quantity), "Inventaire", DAY, kernel.call());
    }

    StockLevel level(String sku) {
        Map<String, StockLevel> levels = stock.levels(MAIN, List.of(sku), DAY, kernel.call());
        return Objects.requireNonNull(levels.get(sku));
    }

    /** Debits less credits of an account, in cents. */
    long balance(String account) {
        return ledger.trialBalance(LocalDate.MIN, LocalDate.MAX, kernel.call()).stream()
                .filter(balance -> balance.account().equals(account))
                .map(Balance::balance)
                .mapToLong(Money::minor)
                .sum();
    }

    List<String> breaches() {
        return invariants.stream()
                .flatMap(invariant -> kernel.breaches(invariant).stream().map(breach -> invariant.id() + ": " + breach))
                .toList();
    }

    static CostedLine at(String sku, String quantity, String cost) {
        return new CostedLine(sku, new BigDecimal(quantity), new BigDecimal(cost));
    }

    static StockLine line(String sku, String quantity) {
        return new StockLine(sku, new BigDecimal(quantity));
    }

    static Money eur(long minor) {
        return new Money(minor, Currency.EUR);
    }

    /** The code of the refusal, or what happened instead. */
    static String refusal(ThrowingCallable work) {
        Throwable thrown = Assertions.catchThrowable(work);
        return thrown instanceof ComptoirException refused ? refused.code() : String.valueOf(thrown);
    }
}
