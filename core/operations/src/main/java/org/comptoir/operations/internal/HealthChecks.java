// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginReport.Patient;
import org.comptoir.api.server.ServerReport.Check;
import org.comptoir.api.server.ServerReport.State;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.ServerFigures;
import org.comptoir.kernel.ServerReadiness;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at one thing after the other. */
@Component(service = HealthChecks.class)
public final class HealthChecks {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long MEBIBYTE = 1L << 20;
    private static final long LITTLE_ROOM = 1024 * MEBIBYTE;
    private static final long NO_ROOM = 100 * MEBIBYTE;
    private static final int WHOLE = 100;
    private static final int FULL = 92;

    private final ServerReadiness readiness;
    private final Database database;
    private final PluginCheckup plugins;
    private final ServerFigures figures;
    private final Clock clock;

    @Activate
    public HealthChecks(
            @Reference ServerReadiness readiness,
            @Reference Database database,
            @Reference PluginCheckup plugins,
            @Reference ServerFigures figures,
            @Reference Clock clock) {
        this.readiness = readiness;
        this.database = database;
        this.plugins = plugins;
        this.figures = figures;
        this.clock = clock;
    }

    List<Check> all(Machine machine, Call call) {
        return List.of(serving(), books(), bundled(call), facts(), jobs(), room(machine.freeBytes()), memory(machine));
    }

    private Check serving() {
        List<String> reasons = readiness.reasons();
        List<String> warnings = readiness.warnings();
        State state = !reasons.isEmpty() ? State.DOWN : warnings.isEmpty() ? State.UP : State.WARN;
        return new Check("serving", state, Map.of(), reasons.isEmpty() ? warnings : reasons);
    }

    private Check books() {
        try {
            database.reading(sql -> sql.first("values (1)", row -> row.integer(1)));
            return new Check("database", State.UP, Map.of("product", database.product()), List.of());
        } catch (ComptoirException unreachable) {
            return new Check("database", State.DOWN, Map.of(), List.of(unreachable.code()));
        }
    }

    private Check bundled(Call call) {
        List<Patient> all = plugins.doctor(call).plugins();
        List<String> ill = all.stream()
                .filter(one -> !one.advice().isEmpty())
                .map(one -> one.name().in(call.locale()) + ": " + one.advice().get(0))
                .toList();
        Map<String, String> counts =
                Map.of("number", Integer.toString(all.size()), "ill", Integer.toString(ill.size()));
        return new Check("plugins", ill.isEmpty() ? State.UP : State.WARN, counts, ill);
    }

    private Check facts() {
        ServerFigures.Waiting waiting = figures.facts();
        Instant before = clock.instant().minus(LONG);
        boolean late = waiting.oldest().filter(since -> since.isBefore(before)).isPresent();
        boolean fine = !late && waiting.dead() == 0 && waiting.again() == 0;
        return new Check(
                "outbox",
                late ? State.DOWN : fine ? State.UP : State.WARN,
                Map.of("again", Long.toString(waiting.again()), "dead", Long.toString(waiting.dead())),
                List.of());
    }

    /** The names alone: what went wrong may be a company's. */
    private Check jobs() {
        List<String> failed = figures.jobs().stream()
                .filter(job -> !job.lastError().isEmpty())
                .map(ServerFigures.JobState::job)
                .toList();
        return new Check(
                "jobs",
                failed.isEmpty() ? State.UP : State.WARN,
                Map.of("number", Integer.toString(failed.size())),
                failed);
    }

    static Check room(long free) {
        State state = free < NO_ROOM ? State.DOWN : free < LITTLE_ROOM ? State.WARN : State.UP;
        return new Check("disk", state, Map.of("free", Long.toString(free / MEBIBYTE)), List.of());
    }

    private static Check memory(Machine machine) {
        long percent = machine.heapBytes() * WHOLE / Math.max(1, machine.mostHeapBytes());
        return new Check(
                "memory",
                percent >= FULL ? State.WARN : State.UP,
                Map.of("percent", Long.toString(percent), "most", Long.toString(machine.mostHeapBytes() / MEBIBYTE)),
                List.of());
    }
}
