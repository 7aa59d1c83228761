// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.comptoir.api.ledger.Account;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;

/**
 * The charts in use, kept in memory for a second: every posting needs one, and they hardly ever change. Only what is
 * committed is kept.
 */
final class Charts {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Units units;
    private final Clock clock;
    private final ChartStore store = new ChartStore();
    private final FrenchChart french = new FrenchChart();
    private final ConcurrentMap<CompanyId, Chart> kept = new ConcurrentHashMap<>();

    /** Units that have changed a chart and may yet be undone: what they read is not for others. */
    private final Set<Tx> changing = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    Charts(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The company's chart; opens its books when it has none. */
    Chart of(Call call) {
        return fresh(call.company()).orElseGet(() -> read(call));
    }

    /** The company's chart as it is now, whatever is in memory. */
    Chart read(Call call) {
        if (!units.writing()) {
            Chart chart = units.read(sql -> store.read(sql, call.company(), clock.instant()));
            if (!chart.journals().isEmpty()) {
                kept.put(call.company(), chart);
                return chart;
            }
        }
        return units.write(call.withIdempotency(Idempotency.NONE), Chart.class, this::readOrOpen);
    }

    /** Adds accounts that another unit may be adding at the same moment. */
    void add(Tx tx, List<Account> accounts) {
        changing(tx);
        onceOnly(() -> store.addAccounts(tx, accounts));
    }

    /** Adds or renames an account and moves the roles given to it. */
    void put(Tx tx, Account account) {
        changing(tx);
        onceOnly(() -> {
            if (!store.rename(tx, account)) {
                store.addAccounts(tx, List.of(account));
            }
            Chart.rolesIn(account.role()).forEach(role -> store.moveRole(tx, role, account.number()));
        });
    }

    private void changing(Tx tx) {
        CompanyId company = tx.call().company();
        changing.add(tx);
        kept.remove(company);
        tx.afterCommit(() -> kept.remove(company));
    }

    private Chart readOrOpen(Tx tx) {
        CompanyId company = tx.call().company();
        Chart found = store.read(tx, company, clock.instant());
        if (!found.journals().isEmpty()) {
            if (!changing.contains(tx)) {
                kept.put(company, found);
            }
            return found;
        }
        changing(tx);
        onceOnly(() -> store.create(tx, french, Days.NEVER_CLOSED));
        return store.read(tx, company, clock.instant());
    }

    private Optional<Chart> fresh(CompanyId company) {
        Chart chart = kept.get(company);
        if (chart == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        // A clock that was set back makes the chart look young for long: read again then as well.
        boolean young =
                !now.isBefore(chart.readAt()) && now.isBefore(chart.readAt().plus(KEPT));
        return young ? Optional.of(chart) : Optional.empty();
    }

    /** Whoever comes second meets a key that is taken; run again, it finds what the first one made. */
    private static void onceOnly(Runnable insertion) {
        try {
            insertion.run();
        } catch (DuplicateKey second) {
            throw new TransientConflict(second);
        }
    }
}
