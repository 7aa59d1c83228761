// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.stock.StockLine;
import org.comptoir.kernel.Tx;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;

/** Moves goods: levels, moves and the entry that books them, in one unit. */
final class Movements {

    private final Goods goods;
    private final MoveStore moves;
    private final Bookkeeping books;
    private final LevelStore levels = new LevelStore();

    Movements(Goods goods, MoveStore moves, Bookkeeping books) {
        this.goods = goods;
        this.moves = moves;
        this.books = books;
    }

    /** Takes goods in; returns what they are worth. */
    Money in(Tx tx, Change change, List<Arrival> arrivals, Currency currency) {
        SortedMap<String, BigDecimal> quantities = new TreeMap<>();
        arrivals.forEach(arrival -> quantities.merge(arrival.sku(), arrival.quantity(), BigDecimal::add));
        Set<String> unseen = new TreeSet<>(levels.find(tx, change.warehouse(), quantities));
        LevelStore.Found found = read(tx, change, quantities.keySet());
        Shelf shelf = new Shelf();
        quantities.forEach((sku, quantity) -> shelf.put(
                unseen.contains(sku)
                        ? Level.empty(sku, currency)
                        : found.level(sku).before(quantity)));
        Map<String, Product> products = goods.require(toAskAbout(arrivals, shelf, unseen), tx.call());

        List<Move> made = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            Level level = shelf.level(arrival.sku());
            BigDecimal cost = cost(arrival, level, products);
            shelf.put(level.in(arrival.quantity(), cost));
            made.add(new Move(
                    change.kind(), arrival.sku(), arrival.quantity(), cost, level.valued(arrival.quantity(), cost)));
        }
        levels.create(tx, change.warehouse(), shelf.where(unseen::contains));
        levels.value(tx, change.warehouse(), shelf.where(sku -> !unseen.contains(sku)));
        return finish(tx, change, made, currency);
    }

    /** Ships promised goods; returns what they are worth, positive. */
    Money ship(Tx tx, Change change, List<StockLine> lines, Currency currency) {
        SortedMap<String, BigDecimal> quantities = merged(lines);
        List<String> missing = levels.ship(tx, change.warehouse(), quantities);
        if (!missing.isEmpty()) {
            throw refused(tx, change, lines, missing, true);
        }
        return out(tx, change, lines, currency).negate();
    }

    /** Writes off goods that nobody was promised. */
    void lose(Tx tx, Change change, StockLine line, Currency currency) {
        List<String> missing = levels.lose(tx, change.warehouse(), merged(List.of(line)));
        if (!missing.isEmpty()) {
            throw refused(tx, change, List.of(line), missing, false);
        }
        out(tx, change, List.of(line), currency);
    }

    void reserve(Tx tx, String warehouse, List<StockLine> lines) {
        List<String> missing = levels.reserve(tx, warehouse, merged(lines));
        if (!missing.isEmpty()) {
            throw shortOf(tx, warehouse, lines, missing, false);
        }
    }

    void release(Tx tx, String warehouse, List<StockLine> lines) {
        List<String> missing = levels.release(tx, warehouse, merged(lines));
        if (!missing.isEmpty()) {
            throw shortOf(tx, warehouse, lines, missing, true);
        }
    }

    private Money out(Tx tx, Change change, List<StockLine> lines, Currency currency) {
        SortedMap<String, BigDecimal> quantities = merged(lines);
        LevelStore.Found found = read(tx, change, quantities.keySet());
        Shelf shelf = new Shelf();
        quantities.forEach((sku, quantity) -> shelf.put(found.level(sku).before(quantity.negate())));
        List<Move> made = new ArrayList<>(lines.size());
        for (StockLine line : lines) {
            Level level = shelf.level(line.sku());
            Money value = level.valued(line.quantity(), level.averageCost());
            shelf.put(level.out(line.quantity()));
            made.add(
                    new Move(change.kind(), line.sku(), line.quantity().negate(), level.averageCost(), value.negate()));
        }
        for (Level level : shelf.all()) {
            Money residue = level.residue();
            if (!residue.isZero()) {
                made.add(new Move(Kind.ROUNDING, level.sku(), BigDecimal.ZERO, BigDecimal.ZERO, residue.negate()));
                shelf.put(level.withoutResidue());
            }
        }
        levels.value(tx, change.warehouse(), shelf.all());
        return finish(tx, change, made, currency);
    }

    private Money finish(Tx tx, Change change, List<Move> made, Currency currency) {
        moves.insert(tx, change, made);
        books.book(change, made, currency, tx.call());
        return Bookkeeping.sum(made, currency);
    }

    private LevelStore.Found read(Tx tx, Change change, Collection<String> skus) {
        LevelStore.Found found = levels.read(tx, tx.call().company(), change.warehouse(), skus, change.source());
        if (found.sourceTaken()) {
            throw Bookkeeping.sourceTaken(change.source());
        }
        return found;
    }

    private static SortedMap<String, BigDecimal> merged(List<StockLine> lines) {
        SortedMap<String, BigDecimal> quantities = new TreeMap<>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), BigDecimal::add));
        return quantities;
    }

    /** Items without a level, and items of which only the catalogue can tell the cost. */
    private static Set<String> toAskAbout(List<Arrival> arrivals, Shelf shelf, Set<String> unseen) {
        Set<String> asked = new TreeSet<>(unseen);
        arrivals.stream()
                .filter(arrival ->
                        arrival.cost() == null && shelf.level(arrival.sku()).costUnknown())
                .forEach(arrival -> asked.add(arrival.sku()));
        return asked;
    }

    private static BigDecimal cost(Arrival arrival, Level level, Map<String, Product> products) {
        if (arrival.cost() != null) {
            return arrival.cost();
        }
        Product product = products.get(arrival.sku());
        return level.costUnknown() && product != null ? product.standardCost() : level.averageCost();
    }

    /** A source that is taken says more than a lack of goods, which the first change with it may have caused. */
    private ComptoirException refused(
            Tx tx, Change change, List<StockLine> lines, List<String> missing, boolean promised) {
        read(tx, change, missing);
        return shortOf(tx, change.warehouse(), lines, missing, promised);
    }

    /** The refusal for the first line, in the caller's order, that cannot be had. */
    private ComptoirException shortOf(
            Tx tx, String warehouse, List<StockLine> lines, List<String> missing, boolean promised) {
        LevelStore.Found found = levels.read(tx, tx.call().company(), warehouse, missing, "");
        String first = lines.stream()
                .map(StockLine::sku)
                .filter(missing::contains)
                .findFirst()
                .orElseThrow();
        if (!found.bySku().containsKey(first)) {
            goods.require(List.of(first), tx.call());
        }
        BigDecimal available = (promised ? found.promised() : found.free()).getOrDefault(first, BigDecimal.ZERO);
        return new ComptoirException(
                "stock.short",
                Fault.CONFLICT,
                Map.of(
                        "sku", first,
                        "asked", plain(merged(lines).getOrDefault(first, BigDecimal.ZERO)),
                        "available", plain(available)));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
