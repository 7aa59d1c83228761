// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.view.PluginViews;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Units over one database.
 *
 * <p>Idempotency costs nothing on the way of success: the key's row is written with the rest, and a key that was used
 * before surfaces as a broken unique key, or as a refusal of the work itself (an order that is confirmed already). Only
 * then is the stored outcome looked up.
 */
@Component(service = Units.class, reference = @Reference(name = "views", service = PluginViews.class))
public final class DefaultUnits implements Units {

    private static final int ATTEMPTS = 12;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Json json;
    private final ThreadLocal<@Nullable UnitOfWork> current = new ThreadLocal<>();

    /** The schemas are named so that the kernel's own tables are there before the first write. */
    @Activate
    public DefaultUnits(
            @Reference Database database,
            @Reference Schemas schemas,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Json json) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
        schemas.migrate("kernel", DefaultUnits.class);
    }

    @Override
    public <T> T write(Call call, Class<T> type, Function<Tx, T> work) {
        return write(call, type, () -> Boolean.TRUE, (tx, nothing) -> work.apply(tx));
    }

    @Override
    public <P, T> T write(Call call, Class<T> type, Supplier<P> prepare, BiFunction<Tx, P, T> work) {
        UnitOfWork outer = current.get();
        if (outer != null) {
            return work.apply(outer, prepare.get());
        }
        try {
            return persist(call, prepare, work);
        } catch (ComptoirException refused) {
            if (isOutOfReach(refused, call) && tells(type)) {
                throw refused;
            }
            return answerAgain(call, type).orElseThrow(() -> refused);
        } catch (DuplicateKey refused) {
            return answerAgain(call, type).orElseThrow(() -> refused);
        }
    }

    /**
     * Whether what was asked for may have gone out of the caller's reach since it was answered: a customer was given to
     * somebody else. What was told then is not told again.
     */
    private static boolean isOutOfReach(ComptoirException refused, Call call) {
        return refused.fault() == Fault.NOT_FOUND && !(call.reach() instanceof Reach.Everything);
    }

    /** Whether an outcome says more than that it was done. */
    private static boolean tells(Class<?> type) {
        return type != Boolean.class;
    }

    /** Runs until it went through, was refused, or the caller no longer waits. */
    private <P, T> T persist(Call call, Supplier<P> prepare, BiFunction<Tx, P, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call, prepare.get(), work);
            } catch (TransientConflict conflict) {
                if (attempt >= ATTEMPTS || clock.instant().isAfter(call.deadline())) {
                    throw new ComptoirException("database.contended", Fault.UNAVAILABLE, Map.of(), conflict);
                }
                pause(attempt);
            }
        }
    }

    /** A short and uneven wait, so that two writers do not meet again. */
    private static void pause(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(Math.min(64, 1L << attempt));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 4, most));
    }

    private <P, T> T attempt(Call call, P prepared, BiFunction<Tx, P, T> work) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UnitOfWork[] unit = new UnitOfWork[1];
        T result;
        try {
            result = database.transaction(sql -> {
                UnitOfWork mine = new UnitOfWork(call, now, database, sql, json, ids::next);
                unit[0] = mine;
                current.set(mine);
                try {
                    T made = work.apply(mine, prepared);
                    remember(mine, call, made);
                    mine.finish();
                    return made;
                } finally {
                    current.remove();
                }
            });
        } catch (DuplicateKey broken) {
            throw unit[0].meaning(broken);
        }
        unit[0].committed();
        return result;
    }

    private void remember(UnitOfWork unit, Call call, Object result) {
        if (call.idempotency().isPresent()) {
            unit.later(
                    "insert into idempotency (company, idem_key, digest, outcome, created_at) values (?, ?, ?, ?, ?)",
                    call.company(),
                    call.idempotency().key(),
                    call.idempotency().digest(),
                    json.canonical(result),
                    unit.now());
        }
    }

    private record Stored(String digest, byte[] outcome) {}

    private <T> Optional<T> answerAgain(Call call, Class<T> type) {
        if (!call.idempotency().isPresent()) {
            return Optional.empty();
        }
        Optional<Stored> stored = database.reading(sql -> sql.first(
                "select digest, outcome from idempotency where company = ? and idem_key = ?",
                row -> new Stored(row.text(1), row.bytes(2)),
                call.company(),
                call.idempotency().key()));
        if (stored.isPresent()
                && !stored.get().digest().equals(call.idempotency().digest())) {
            // Without the key: the caller knows it, and what is kept here is longer than what the caller sent.
            throw ComptoirException.invalid("idempotency.mismatch", "Idempotency-Key");
        }
        return stored.map(found -> json.read(kept(found), type));
    }

    /** Somebody whom the answer spoke of may have been erased since: that it was done is known still, and what came of it not. */
    private static byte[] kept(Stored stored) {
        if (stored.outcome().length == 0) {
            throw new ComptoirException("idempotency.outcome-erased", Fault.GONE, Map.of());
        }
        return stored.outcome();
    }

    @Override
    public <T> T read(Function<Sql, T> work) {
        UnitOfWork outer = current.get();
        return outer != null ? work.apply(outer) : database.reading(work::apply);
    }

    @Override
    public int connections() {
        return database.connections();
    }

    @Override
    public boolean writing() {
        return current.get() != null;
    }
}
