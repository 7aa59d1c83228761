// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.ListedLevel;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockChange;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockLine;
import org.comptoir.api.stock.StockMove;
import org.comptoir.api.stock.StockSelection;
import org.comptoir.api.stock.Warehouse;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is asked of it; is short of whatever is called {@code SHORT}; has the warehouse {@code main} and those that
 * a test puts there; all of it is worth 1 EUR a piece.
 */
public final class FakeStock implements Stock {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<StockMove> moves = new CopyOnWriteArrayList<>();
    private final NavigableMap<String, Warehouse> warehouses =
            new ConcurrentSkipListMap<>(Map.of("main", new Warehouse("main", "main", CountryCode.FR)));
    private final Map<String, Map<String, BigDecimal>> free = new ConcurrentHashMap<>();

    private final Map<String, ProductId> ids = new ConcurrentHashMap<>();

    /** This was moved, after whatever was moved before. */
    public void moved(StockMove move) {
        moves.add(0, move);
    }

    /** What was asked of it so far, in order, such as {@code reserve main [BOUGIEx2]}. */
    public List<String> asked() {
        return asked;
    }

    private static String text(List<StockLine> lines) {
        return lines.stream()
                .map(line -> line.sku() + "x" + line.quantity().toPlainString())
                .toList()
                .toString();
    }

    @Override
    public void reserve(String warehouse, List<StockLine> lines, Call call) {
        if (lines.stream().anyMatch(line -> line.sku().equals("SHORT"))) {
            throw new ComptoirException("stock.short", Fault.CONFLICT, Map.of("sku", "SHORT"));
        }
        asked.add("reserve " + warehouse + " " + text(lines));
    }

    @Override
    public void release(String warehouse, List<StockLine> lines, Call call) {
        asked.add("release " + warehouse + " " + text(lines));
    }

    @Override
    public Money ship(String source, String piece, String warehouse, List<StockLine> lines, LocalDate on, Call call) {
        asked.add("ship " + warehouse + " " + text(lines) + " " + on);
        return Money.zero(Currency.EUR);
    }

    @Override
    public Money takeBack(
            String source, String piece, String warehouse, List<StockLine> lines, LocalDate on, Call call) {
        asked.add("takeBack " + warehouse + " " + text(lines) + " " + on);
        return Money.zero(Currency.EUR);
    }

    @Override
    public Warehouse putWarehouse(String code, String name, @Nullable CountryCode country, Call call) {
        Warehouse there = new Warehouse(code, name, country == null ? CountryCode.FR : country);
        warehouses.put(code, there);
        return there;
    }

    /** So much of an item lies there from now on, promised to nobody. */
    public void lies(String warehouse, String sku, String quantity) {
        free.computeIfAbsent(warehouse, code -> new ConcurrentHashMap<>()).put(sku, new BigDecimal(quantity));
    }

    @Override
    public Page<Warehouse> warehouses(PageRequest page, Call call) {
        asked.add("warehouses");
        List<Warehouse> after =
                List.copyOf(warehouses.tailMap(page.cursor(), false).values());
        boolean more = after.size() > page.limit();
        List<Warehouse> shown = more ? after.subList(0, page.limit()) : after;
        return new Page<>(shown, more ? shown.get(shown.size() - 1).code() : "");
    }

    @Override
    public Map<String, Map<String, BigDecimal>> unreserved(
            Collection<String> codes, Collection<String> skus, Call call) {
        asked.add("unreserved " + new TreeSet<>(codes) + " " + new TreeSet<>(skus));
        return Map.copyOf(free);
    }

    @Override
    public StockChange open(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StockChange receive(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call) {
        CostedLine line = lines.get(0);
        asked.add("receive " + warehouse + " " + line.sku() + " " + line.quantity() + " at " + line.unitCost());
        return new StockChange(source, warehouse, on, List.of(), null);
    }

    @Override
    public StockChange adjust(
            String source, String warehouse, String sku, BigDecimal quantity, String reason, LocalDate on, Call call) {
        if (reason.isBlank()) {
            throw ComptoirException.invalid("stock.reason", "reason", reason);
        }
        BigDecimal left = free.getOrDefault(warehouse, Map.of())
                .getOrDefault(sku, BigDecimal.ZERO)
                .add(quantity);
        if (left.signum() < 0) {
            throw new ComptoirException("stock.short", Fault.CONFLICT, Map.of("sku", sku));
        }
        lies(warehouse, sku, left.toPlainString());
        asked.add("adjust " + warehouse + " " + sku + " " + quantity + " " + reason);
        return new StockChange(source, warehouse, on, List.of(), null);
    }

    @Override
    public void announce(String source, String warehouse, List<StockLine> lines, LocalDate expectedOn, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, StockLevel> levels(String warehouse, Collection<String> skus, LocalDate by, Call call) {
        if (!warehouses.containsKey(warehouse)) {
            throw new ComptoirException(
                    "warehouse.unknown", Fault.NOT_FOUND, Map.of("field", "warehouse", "value", warehouse));
        }
        Map<String, BigDecimal> lies = free.getOrDefault(warehouse, Map.of());
        return skus.stream()
                .collect(Collectors.toMap(
                        sku -> sku, sku -> level(warehouse, sku, lies.getOrDefault(sku, BigDecimal.ZERO))));
    }

    private static StockLevel level(String warehouse, String sku, BigDecimal quantity) {
        return new StockLevel(
                warehouse,
                sku,
                quantity,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                quantity,
                BigDecimal.ZERO,
                new Money(quantity.movePointRight(2).longValue(), Currency.EUR));
    }

    @Override
    public Page<StockLevel> list(String search, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListPage<ListedLevel> list(StockSelection selection, PageRequest page, Call call) {
        return new ListPage<>(chosen(selection), "", "");
    }

    @Override
    public Counted count(StockSelection selection, Call call) {
        return new Counted(chosen(selection).size(), false);
    }

    @Override
    public Money value(StockSelection selection, Call call) {
        return chosen(selection).stream().map(row -> row.level().value()).reduce(Money.zero(Currency.EUR), Money::plus);
    }

    @Override
    public void export(StockSelection selection, Consumer<ListedLevel> consumer, Call call) {
        asked.add("export " + selection.states());
        chosen(selection).forEach(consumer);
    }

    private List<ListedLevel> chosen(StockSelection selection) {
        BigDecimal most = selection.atMost();
        return free.entrySet().stream()
                .filter(lies ->
                        selection.warehouse().isEmpty() || selection.warehouse().equals(lies.getKey()))
                .flatMap(lies -> lies.getValue().entrySet().stream()
                        .map(one -> level(lies.getKey(), one.getKey(), one.getValue())))
                .filter(level -> level.sku().contains(selection.search()))
                .filter(level -> selection.states().isEmpty()
                        || selection.states().contains(level.onHand().signum() > 0 ? "available" : "none"))
                .filter(level -> most == null || level.onHand().compareTo(most) <= 0)
                .map(level ->
                        new ListedLevel(level, ids.get(level.sku()), level.sku().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(row -> row.level().sku()))
                .toList();
    }

    /** Lists name this as the product of a SKU. */
    public void known(String sku, ProductId id) {
        ids.put(sku, id);
    }

    @Override
    public Page<StockMove> moves(String sku, PageRequest page, Call call) {
        return new Page<>(
                moves.stream()
                        .filter(move -> move.sku().equals(sku))
                        .limit(page.limit())
                        .toList(),
                "");
    }

    @Override
    public Money value(LocalDate asOf, Call call) {
        throw new UnsupportedOperationException();
    }
}
