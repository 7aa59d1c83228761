// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.DefaultSchemas;
import org.comptoir.kernel.internal.DefaultUnits;
import org.comptoir.kernel.internal.TimeOrderedIds;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;

/**
 * The real kernel on a fresh database, with a clock that stands at 2026-11-21 09:00 UTC, as a company of the trade would
 * see it: {@link #call()} speaks for Maison Lenoir.
 */
public final class TestKernel {

    /** Maison Lenoir, the company that tests, docs and demos speak of. */
    public static final CompanyId MAISON_LENOIR =
            new CompanyId(UUID.fromString("01932f00-0000-7000-8000-000000000001"));

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-21T09:00:00Z"));
    private final Json json = new Json();
    private final Database database;
    private final Ids ids;
    private final Schemas schemas;
    private final Units units;
    private final FakePlugins plugins;

    TestKernel(Database database) {
        this.database = database;
        this.ids = new TimeOrderedIds(clock);
        this.schemas = new DefaultSchemas(database, clock);
        this.units = new DefaultUnits(database, schemas, clock, ids, json);
        this.plugins = new FakePlugins(units::writing);
    }

    public FakeClock clock() {
        return clock;
    }

    public Json json() {
        return json;
    }

    public Database database() {
        return database;
    }

    public Ids ids() {
        return ids;
    }

    public Schemas schemas() {
        return schemas;
    }

    public Units units() {
        return units;
    }

    public FakePlugins plugins() {
        return plugins;
    }

    /** A call that cannot be retried. */
    public Call call() {
        return callOf(MAISON_LENOIR, Idempotency.NONE);
    }

    /** A call with an idempotency key; the digest is the key's own, so that a second use counts as the same request. */
    public Call call(String key) {
        return callOf(MAISON_LENOIR, new Idempotency(key, "digest-of-" + key));
    }

    public Call callOf(CompanyId company, Idempotency idempotency) {
        return new Call(
                company,
                Actor.system("test"),
                idempotency,
                clock.instant().plusSeconds(30),
                Locale.ENGLISH,
                "trace-test");
    }

    /** How many round trips the work makes. */
    public long roundTrips(Runnable work) {
        long before = database.roundTrips();
        work.run();
        return database.roundTrips() - before;
    }

    /** What breaks this promise; empty when it holds. */
    public List<String> breaches(Invariant invariant) {
        return units.read(sql -> invariant.verify(sql, call())).breaches();
    }

    /** What breaks this promise in the books of a company. */
    public List<String> breachesOf(Invariant invariant, CompanyId company) {
        return units.read(sql -> invariant.verify(sql, callOf(company, Idempotency.NONE)))
                .breaches();
    }

    /** Changes the database behind the back of everything, as a tamperer would. */
    public int tamper(String sql, Object... args) {
        return database.transaction(connected -> connected.update(sql, args));
    }

    /** The types of all events published so far, in order. */
    public List<String> events() {
        return units.read(sql -> sql.query("select event_type from outbox order by event_order", row -> row.text(1)));
    }
}
