// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.Sort;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;

/** What was found, made ready to be drawn. */
final class Drawn<R> {

    private final Listing<?, R> listing;
    private final Visit visit;
    private final Words words;
    private final Leaving leaving;

    Drawn(Listing<?, R> listing, Visit visit, Leaving leaving) {
        this.listing = listing;
        this.visit = visit;
        this.words = visit.words();
        this.leaving = leaving;
    }

    ListView view(ListPages.Found<R> found, ListView.Ways ways) {
        Asked asked = found.asked();
        List<ListView.Chip> chips = chips(asked);
        boolean narrowed = !chips.isEmpty();
        List<ListView.Sum> sums = found.sums().stream()
                .map(sum -> new ListView.Sum(words.of(sum.key()), words.amount(sum.money())))
                .toList();
        return new ListView(
                listing.name(),
                listing.path(),
                asked.address(listing.path()),
                ways,
                asked.search(),
                fields(asked),
                kept(asked),
                chips,
                leaving.notices(),
                heads(asked, found.sort()),
                found.page().items().stream().map(this::row).toList(),
                count(found),
                sums,
                asked.has(Asked.SUMS) || !hasSums() || found.page().items().isEmpty()
                        ? ""
                        : asked.with(Asked.SUMS, "1").address(listing.path()),
                at(asked, found.page().previous()),
                at(asked, found.page().next()),
                listing.export().allows(visit.session())
                                && !found.page().items().isEmpty()
                        ? export(asked)
                        : "",
                begins() ? listing.start().path() : "",
                begins() ? words.of(listing.start().key()) : "",
                empty(narrowed, ways.plain()),
                found.page().items().isEmpty() ? null : bulk(asked));
    }

    private boolean hasSums() {
        return listing.columns().stream().anyMatch(column -> column.kind() == Column.Kind.AMOUNT);
    }

    private String label(String name) {
        return words.of(listing.name() + "/filter/" + name);
    }

    private List<ListView.Field> fields(Asked asked) {
        List<ListView.Field> fields = new ArrayList<>();
        for (Filter filter : listing.filters()) {
            String name = filter.name();
            if (filter instanceof Filter.Choice choice) {
                fields.add(new ListView.Field("choice", name, label(name), "", options(choice, asked)));
            } else if (filter instanceof Filter.Day) {
                fields.add(new ListView.Field("day", name, label(name), asked.one(name), List.of()));
            } else if (filter instanceof Filter.Text) {
                fields.add(new ListView.Field("text", name, label(name), asked.one(name), List.of()));
            }
        }
        return fields;
    }

    private List<ListView.Option> options(Filter.Choice choice, Asked asked) {
        return choice.codes().stream()
                .map(code -> new ListView.Option(
                        code,
                        words.of(choice.words() + "/" + code),
                        asked.all(choice.name()).contains(code)))
                .toList();
    }

    private List<ListView.Kept> kept(Asked asked) {
        List<ListView.Kept> kept = new ArrayList<>();
        for (Filter filter : listing.filters()) {
            if (filter instanceof Filter.Record && asked.has(filter.name())) {
                kept.add(new ListView.Kept(filter.name(), asked.one(filter.name())));
            }
        }
        for (String name : List.of(Asked.SORT, Asked.SUMS)) {
            if (asked.has(name)) {
                kept.add(new ListView.Kept(name, asked.one(name)));
            }
        }
        return kept;
    }

    private List<ListView.Chip> chips(Asked asked) {
        List<ListView.Chip> chips = new ArrayList<>();
        if (!asked.search().isEmpty()) {
            chips.add(chip(words.of("list/search"), asked.search(), asked.without(Asked.SEARCH)));
        }
        for (Filter filter : listing.filters()) {
            for (String value : asked.all(filter.name())) {
                chips.add(chip(label(filter.name()), shown(filter, value, asked), asked.without(filter.name(), value)));
            }
        }
        return chips;
    }

    private ListView.Chip chip(String label, String value, Asked away) {
        return new ListView.Chip(words.of("list/chip", label, value), away.address(listing.path()));
    }

    private String shown(Filter filter, String value, Asked asked) {
        if (filter instanceof Filter.Choice choice) {
            return words.of(choice.words() + "/" + value);
        } else if (filter instanceof Filter.Day day) {
            return words.day(asked.day(day.name(), java.time.LocalDate.EPOCH));
        } else if (filter instanceof Filter.Record record) {
            return record.label().of(value, visit);
        } else if (filter instanceof Filter.Text text) {
            return text.label().of(value, visit);
        }
        return value;
    }

    private List<ListView.Head> heads(Asked asked, Sort sort) {
        return listing.columns().stream()
                .filter(Column::onPages)
                .map(column -> head(column, asked, sort))
                .toList();
    }

    private ListView.Head head(Column<R> column, Asked asked, Sort sort) {
        boolean by = column.sort().equals(sort.key());
        Sort other = by ? sort.reversed() : new Sort(column.sort(), column.kind() != Column.Kind.TEXT);
        return new ListView.Head(
                column.name(),
                words.of(listing.name() + "/col/" + column.name()),
                column.sort().isEmpty()
                        ? ""
                        : asked.with(Asked.SORT, other.toString()).address(listing.path()),
                by ? sort.descending() ? "descending" : "ascending" : "",
                column.ofFigures(),
                column.look() == Column.Look.WIDE);
    }

    private ListView.@Nullable Bulk bulk(Asked asked) {
        Listing.Bulk<R> bulk = listing.bulk();
        if (bulk == null || !bulk.access().allows(visit.session())) {
            return null;
        }
        boolean chosen = !asked.all(bulk.chosen()).isEmpty();
        return new ListView.Bulk(bulk.path(), words.of(bulk.label()), bulk.key().get(), chosen);
    }

    private String chosenBy(R row) {
        Listing.Bulk<R> bulk = listing.bulk();
        if (bulk == null
                || !bulk.access().allows(visit.session())
                || !bulk.offered().test(row)) {
            return "";
        }
        return bulk.id().apply(row);
    }

    private ListView.Row row(R row) {
        return new ListView.Row(
                chosenBy(row),
                listing.columns().stream()
                        .filter(Column::onPages)
                        .map(column -> cell(column, row))
                        .toList());
    }

    private ListView.Cell cell(Column<R> column, R row) {
        Value value = column.value().apply(row);
        String shown = value.shown(words);
        return new ListView.Cell(
                words.of(listing.name() + "/col/" + column.name()),
                shown,
                column.note().apply(row),
                // Nothing cannot be clicked, nor heard.
                shown.isEmpty() ? "" : column.way().apply(row),
                value instanceof Value.Status,
                value instanceof Value.Status status ? status.tone() : "",
                column.ofFigures(),
                column.look() == Column.Look.WIDE,
                column.look() == Column.Look.LEADING,
                value instanceof Value.Worded);
    }

    private String count(ListPages.Found<R> found) {
        long number = found.count().number();
        if (number < 0) {
            return "";
        }
        return words.count(listing.name() + "/count", number, words.counted(found.count()));
    }

    private String at(Asked asked, String cursor) {
        return cursor.isEmpty() ? "" : asked.with(Asked.CURSOR, cursor).address(listing.path());
    }

    private String export(Asked asked) {
        return asked.without(Asked.CURSOR).without(Asked.SUMS).address(listing.path() + "/export");
    }

    private boolean begins() {
        return listing.start().always() && listing.start().access().allows(visit.session());
    }

    private ListView.Empty empty(boolean narrowed, String plain) {
        if (narrowed) {
            return new ListView.Empty(words.of("list/none-found"), plain, words.of("list/all"));
        }
        Listing.Start start = listing.start();
        boolean may = start.access().allows(visit.session());
        return new ListView.Empty(
                words.of(listing.name() + "/none"), may ? start.path() : "", may ? words.of(start.key()) : "");
    }
}
