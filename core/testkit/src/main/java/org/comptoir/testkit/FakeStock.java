// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockChange;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockLine;
import org.comptoir.api.stock.StockMove;
import org.comptoir.api.stock.Warehouse;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;

/** Writes down what is asked of it; is short of whatever is called {@code SHORT}; has the one warehouse {@code main}. */
public final class FakeStock implements Stock {

    private final List<String> asked = new CopyOnWriteArrayList<>();

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
    public void putWarehouse(String code, String name, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Warehouse> warehouses(PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StockChange open(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StockChange receive(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StockChange adjust(
            String source, String warehouse, String sku, BigDecimal quantity, String reason, LocalDate on, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void announce(String source, String warehouse, List<StockLine> lines, LocalDate expectedOn, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, StockLevel> levels(String warehouse, Collection<String> skus, LocalDate by, Call call) {
        if (!warehouse.equals("main")) {
            throw new ComptoirException(
                    "warehouse.unknown", Fault.NOT_FOUND, Map.of("field", "warehouse", "value", warehouse));
        }
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<StockLevel> list(String search, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<StockMove> moves(String sku, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Money value(LocalDate asOf, Call call) {
        throw new UnsupportedOperationException();
    }
}
