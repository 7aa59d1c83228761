// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comptoir.api.invoice.InvoiceFigures;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures read back from what was issued. The database sums by day, since both write the month of a date differently. */
@Component(service = InvoiceFigures.class)
public final class DefaultInvoiceFigures implements InvoiceFigures {

    private final Units units;

    @Activate
    public DefaultInvoiceFigures(@Reference InvoiceTables tables, @Reference Units units) {
        this.units = units;
    }

    private record Key(YearMonth month, String type, String destination) {}

    @Override
    public List<Turnover> turnover(Call call) {
        Reached.requireEverything(call);
        TreeMap<Key, Turnover> months = new TreeMap<>(
                Comparator.comparing(Key::month).thenComparing(Key::type).thenComparing(Key::destination));
        units.read(sql -> sql.query(
                        "select issued_on, doc_type, destination, currency, count(*), sum(line_count), sum(net_minor),"
                                + " sum(vat_minor) from invoice where company = ?"
                                + " group by issued_on, doc_type, destination, currency",
                        DefaultInvoiceFigures::day,
                        call.company()))
                .forEach(day -> months.merge(
                        new Key(day.month(), day.type(), day.destination().code()), day, DefaultInvoiceFigures::plus));
        return List.copyOf(months.values());
    }

    private static Turnover day(Row row) {
        Currency currency = Currency.of(row.text(4));
        return new Turnover(
                YearMonth.from(row.date(1)),
                row.text(2),
                new CountryCode(row.text(3)),
                row.number(5),
                row.number(6),
                new Money(row.number(7), currency),
                new Money(row.number(8), currency));
    }

    private static Turnover plus(Turnover one, Turnover other) {
        return new Turnover(
                one.month(),
                one.type(),
                one.destination(),
                one.documents() + other.documents(),
                one.lines() + other.lines(),
                one.net().plus(other.net()),
                one.vat().plus(other.vat()));
    }

    @Override
    public Set<String> customers(Call call) {
        Reached.requireEverything(call);
        List<String> codes = units.read(sql -> sql.query(
                "select distinct customer_code from invoice where company = ?", row -> row.text(1), call.company()));
        return new TreeSet<>(codes);
    }
}
