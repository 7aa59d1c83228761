// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.comptoir.api.imports.Imports.Progress;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.ImportedFact.Credit;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningStock;
import org.comptoir.spi.importer.v1.ImportedFact.Quarantined;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.StockAdjustment;

/** Takes an importer's facts, passes over those that the books hold, books the others, and keeps the time. */
final class FactSink implements ImportSink {

    /** Documents between two looks at the time; what the first and the last thousand took is told. */
    private static final int THOUSAND = 1_000;

    private static final int PORTION = 100;

    private final Booking booking;
    private final Units units;
    private final ImportStore store = new ImportStore();
    private final String source;
    private final Set<String> done;
    private final Progress progress;
    private final Clock clock;
    private final Call call;
    private final List<String> booked = new ArrayList<>();
    private final List<Quarantined> aside = new ArrayList<>();
    private final Deque<Instant> lastThousand = new ArrayDeque<>();
    private final Instant start;

    private long expected;
    private long seen;
    private long skipped;
    private long documents;
    private Duration firstThousand = Duration.ZERO;

    FactSink(Booking booking, Units units, String source, Set<String> done, Progress progress, Clock clock, Call call) {
        this.booking = booking;
        this.units = units;
        this.source = source;
        this.done = done;
        this.progress = progress;
        this.clock = clock;
        this.call = call;
        this.start = clock.instant();
    }

    @Override
    public void expect(long facts) {
        expected = facts;
    }

    @Override
    public void accept(ImportedFact fact) {
        String name = name(fact);
        if (done.contains(name)) {
            skipped++;
        } else {
            book(fact, name);
        }
        seen++;
        if (seen % PORTION == 0) {
            flush();
            progress.at(seen, expected);
        }
    }

    private static String name(ImportedFact fact) {
        String kind;
        if (fact instanceof OpeningStock) {
            kind = "opening";
        } else if (fact instanceof StockAdjustment) {
            kind = "adjustment";
        } else if (fact instanceof Sale) {
            kind = "sale";
        } else if (fact instanceof Credit) {
            kind = "credit";
        } else {
            kind = "aside";
        }
        return kind + ":" + fact.ref();
    }

    private void book(ImportedFact fact, String name) {
        if (fact instanceof OpeningStock opening) {
            booking.open(opening);
        } else if (fact instanceof StockAdjustment adjustment) {
            booking.adjust(adjustment);
        } else if (fact instanceof Quarantined quarantined) {
            aside.add(quarantined);
        } else {
            if (fact instanceof Sale sale) {
                booking.sell(sale);
            } else if (fact instanceof Credit credit) {
                booking.credit(credit);
            }
            booked.add(name);
            count();
        }
    }

    private void count() {
        Instant now = clock.instant();
        documents++;
        if (documents == THOUSAND) {
            firstThousand = Duration.between(start, now);
        }
        lastThousand.addLast(now);
        if (lastThousand.size() > THOUSAND + 1) {
            lastThousand.removeFirst();
        }
    }

    /** Writes down what was done since the last time. */
    void flush() {
        if (booked.isEmpty() && aside.isEmpty()) {
            return;
        }
        units.write(call, Integer.class, tx -> {
            booked.forEach(fact -> store.markDone(tx, source, fact));
            for (Quarantined fact : aside) {
                store.setAside(tx, source, fact.ref(), fact.reason(), fact.raw());
                store.markDone(tx, source, name(fact));
            }
            return booked.size() + aside.size();
        });
        booked.clear();
        aside.clear();
    }

    long facts() {
        return seen;
    }

    long skipped() {
        return skipped;
    }

    long documents() {
        return documents;
    }

    Duration firstThousand() {
        return firstThousand;
    }

    Duration lastThousand() {
        return lastThousand.size() > THOUSAND
                ? Duration.between(lastThousand.getFirst(), lastThousand.getLast())
                : Duration.ZERO;
    }

    Duration elapsed() {
        return Duration.between(start, clock.instant());
    }
}
