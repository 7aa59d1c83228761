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
import java.util.function.BiFunction;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.stock.StockLine;
import org.comptoir.kernel.Tx;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.MoveId;

/** Moves goods: levels, moves and the entry that books them, in one unit. */
final class Movements {

    private final Goods goods;
    private final MoveStore moves;
    private final Bookkeeping books;
    private final LevelStore levels = new LevelStore();
    private final EarlierDays earlier = new EarlierDays();

    Movements(Goods goods, MoveStore moves, Bookkeeping books) {
        this.goods = goods;
        this.moves = moves;
        this.books = books;
    }

    /** Takes goods in. */
    Moved in(Tx tx, Change change, List<Arrival> arrivals, Currency currency) {
        SortedMap<String, BigDecimal> quantities = new TreeMap<>();
        arrivals.forEach(arrival -> quantities.merge(arrival.sku(), arrival.quantity(), BigDecimal::add));
        Set<String> unseen = new TreeSet<>(levels.find(tx, change.warehouse(), quantities));
        LevelStore.Found found = read(tx, change, quantities.keySet());
        Shelf shelf = new Shelf();
        quantities.forEach((sku, quantity) -> shelf.put(
                unseen.contains(sku)
                        ? Level.empty(sku, currency)
                        : found.level(sku).before(quantity)));
        Map<String, Product> products = goods.require(
                toAskAbout(arrivals, shelf, unseen),
                sku -> change.kind().field(skus(arrivals).indexOf(sku), "sku"),
                tx.call());

        List<Move> made = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            Level level = shelf.level(arrival.sku());
            BigDecimal cost = cost(change.kind(), made.size(), arrival, level, products);
            requireBookable(change.kind(), made.size(), level, arrival.quantity(), cost);
            shelf.put(level.in(arrival.quantity(), cost));
            made.add(new Move(
                    change.kind(), arrival.sku(), arrival.quantity(), cost, level.valued(arrival.quantity(), cost)));
        }
        levels.create(tx, change, shelf.where(unseen::contains));
        levels.value(tx, change, shelf.where(sku -> !unseen.contains(sku)));
        return finish(tx, change, made, currency);
    }

    /** Ships promised goods. */
    Moved ship(Tx tx, Change change, List<StockLine> lines, Currency currency) {
        SortedMap<String, BigDecimal> quantities = merged(lines);
        List<String> missing = levels.ship(tx, change.warehouse(), quantities);
        if (!missing.isEmpty()) {
            throw refused(tx, change, lines, missing, true);
        }
        return out(tx, change, lines, currency);
    }

    /** Writes off goods that nobody was promised. */
    Moved lose(Tx tx, Change change, StockLine line, Currency currency) {
        List<String> missing = levels.lose(tx, change.warehouse(), merged(List.of(line)));
        if (!missing.isEmpty()) {
            throw refused(tx, change, List.of(line), missing, false);
        }
        return out(tx, change, List.of(line), currency);
    }

    void reserve(Tx tx, String warehouse, List<StockLine> lines) {
        List<String> missing = levels.reserve(tx, warehouse, merged(lines));
        if (!missing.isEmpty()) {
            throw shortOf(tx, warehouse, lines, missing, false, StockRules::field);
        }
    }

    void release(Tx tx, String warehouse, List<StockLine> lines) {
        List<String> missing = levels.release(tx, warehouse, merged(lines));
        if (!missing.isEmpty()) {
            throw shortOf(tx, warehouse, lines, missing, true, StockRules::field);
        }
    }

    private Moved out(Tx tx, Change change, List<StockLine> lines, Currency currency) {
        SortedMap<String, BigDecimal> quantities = merged(lines);
        LevelStore.Found found = read(tx, change, quantities.keySet());
        earlier.require(tx, change, found, quantities);
        Shelf shelf = new Shelf();
        quantities.forEach((sku, quantity) -> shelf.put(found.level(sku).before(quantity.negate())));
        List<Move> made = new ArrayList<>(lines.size());
        for (StockLine line : lines) {
            Level level = shelf.level(line.sku());
            requireBookable(change.kind(), made.size(), level, line.quantity(), level.averageCost());
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
        levels.value(tx, change, shelf.all());
        return finish(tx, change, made, currency);
    }

    private static void requireBookable(Kind kind, int line, Level level, BigDecimal quantity, BigDecimal cost) {
        if (!level.canBook(quantity, cost)) {
            throw ComptoirException.invalid("stock.value", kind.field(line, "quantity"), quantity);
        }
    }

    private Moved finish(Tx tx, Change change, List<Move> made, Currency currency) {
        List<MoveId> written = moves.insert(tx, change, made);
        EntryId entry = books.book(change, made, currency, tx.call());
        return new Moved(Bookkeeping.sum(made, currency), written, entry);
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

    private static List<String> skus(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::sku).toList();
    }

    private static BigDecimal cost(Kind kind, int line, Arrival arrival, Level level, Map<String, Product> products) {
        if (arrival.cost() != null) {
            return arrival.cost();
        }
        Product product = products.get(arrival.sku());
        if (!level.costUnknown() || product == null) {
            return level.averageCost();
        }
        if (kind.needsCost() && product.standardCost().signum() == 0) {
            throw ComptoirException.invalid("stock.cost-missing", kind.field(line, "unitCost"));
        }
        return product.standardCost();
    }

    /** A source that is taken says more than a lack of goods, which the first change with it may have caused. */
    private ComptoirException refused(
            Tx tx, Change change, List<StockLine> lines, List<String> missing, boolean promised) {
        read(tx, change, missing);
        return shortOf(tx, change.warehouse(), lines, missing, promised, change.kind()::field);
    }

    /** The refusal for the first line, in the caller's order, that cannot be had. */
    private ComptoirException shortOf(
            Tx tx,
            String warehouse,
            List<StockLine> lines,
            List<String> missing,
            boolean promised,
            BiFunction<Integer, String, String> field) {
        LevelStore.Found found = levels.read(tx, tx.call().company(), warehouse, missing, "");
        List<String> skus = lines.stream().map(StockLine::sku).toList();
        String first = skus.stream().filter(missing::contains).findFirst().orElseThrow();
        int line = skus.indexOf(first);
        if (!found.bySku().containsKey(first)) {
            goods.require(List.of(first), sku -> field.apply(line, "sku"), tx.call());
        }
        BigDecimal available = (promised ? found.promised() : found.free()).getOrDefault(first, BigDecimal.ZERO);
        return new ComptoirException(
                "stock.short",
                Fault.CONFLICT,
                Map.of(
                        ComptoirException.FIELD,
                        field.apply(line, "quantity"),
                        "sku",
                        first,
                        "asked",
                        plain(merged(lines).getOrDefault(first, BigDecimal.ZERO)),
                        "available",
                        plain(available)));
    }

    static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
