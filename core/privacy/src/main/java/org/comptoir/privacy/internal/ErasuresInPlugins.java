// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.PluginErasure;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Pauses;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonsInPlugins;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has plugins forget who was erased: what is to be asked is written with the erasure, asked outside of any transaction, and asked
 * again until each has answered or its tables are gone.
 */
@Component(service = ErasuresInPlugins.class)
public final class ErasuresInPlugins {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresInPlugins.class);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    /** How long whoever erases waits for plugins; the rest is asked without them. */
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    /** Whoever erased asks first; the job comes after who did not live to. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private static final Pauses PAUSES = new Pauses(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int LONGEST_PROBLEM = 100;
    private static final int LONGEST_VERSION = 100;
    private static final int MOST_SHOWN = 1000;
    private static final Consumer<Tx> NO_LEASE = tx -> {};

    private final Units units;
    private final Json json;
    private final Clock clock;
    private final PresentModules present;
    private final PersonsInPlugins plugins;
    private final PluginTaskStore store = new PluginTaskStore();

    @Activate
    public ErasuresInPlugins(
            @Reference PrivacySchema schema,
            @Reference Units units,
            @Reference Json json,
            @Reference Clock clock,
            @Reference PresentModules present,
            @Reference PersonsInPlugins plugins) {
        this.units = units;
        this.json = json;
        this.clock = clock;
        this.present = present;
        this.plugins = plugins;
    }

    PersonsInPlugins plugins() {
        return plugins;
    }

    /** Within the erasure's own write. */
    void plan(Tx tx, DataSubject subject, KnownBy known) {
        String knownBy = json.write(known);
        for (String plugin : plugins.owners(tx)) {
            store.plan(tx, subject, plugin, knownBy, tx.now().plus(TURN));
        }
    }

    /** Asks those that are here, once; what is not answered is left to the job. */
    void askNow(CompanyId company, List<DataSubject> subjects, Call by) {
        if (units.writing()) {
            return;
        }
        Instant until = earlier(clock.instant().plus(AT_ONCE), by.deadline());
        List<PluginTask> tasks = units.read(sql -> subjects.stream()
                .flatMap(subject -> store.waitingOf(sql, company, subject).stream())
                .toList());
        List<String> failed = new ArrayList<>();
        for (PluginTask task : tasks) {
            boolean late = !clock.instant().isBefore(until);
            if (late || failed.contains(task.plugin()) || !plugins.isHere(task.plugin())) {
                release(task, by.traceId());
            } else if (!ask(task, call(company, until, by.traceId()), NO_LEASE)) {
                failed.add(task.plugin());
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void release(PluginTask task, String trace) {
        units.write(call(task.company(), trace), Boolean.class, tx -> {
            store.release(tx, task);
            return true;
        });
    }

    /** Whether somebody can be asked now, or need not be asked any more. */
    boolean hasWork() {
        return units.read(sql -> {
            List<String> wanted = store.plugins(sql, clock.instant());
            return wanted.stream().anyMatch(plugins::isHere)
                    || !wanted.isEmpty() && !plugins.owners(sql).containsAll(wanted);
        });
    }

    /** Asks each plugin that is here for some; one that fails is left alone for a while. */
    void askDue(int portion, String trace, Consumer<Tx> lease) {
        List<String> owners = units.read(plugins::owners);
        for (String plugin : units.read(sql -> store.plugins(sql, clock.instant()))) {
            if (!owners.contains(plugin)) {
                due(plugin, portion).forEach(task -> dropped(task, trace, lease));
            } else if (plugins.isHere(plugin)) {
                askUntilOneFails(due(plugin, portion), trace, lease);
            }
        }
    }

    private void askUntilOneFails(List<PluginTask> tasks, String trace, Consumer<Tx> lease) {
        for (PluginTask task : tasks) {
            if (!ask(task, call(task.company(), trace), lease)) {
                return;
            }
        }
    }

    private List<PluginTask> due(String plugin, int portion) {
        return units.read(sql -> store.due(sql, plugin, clock.instant(), portion));
    }

    /** @return whether the plugin answered */
    private boolean ask(PluginTask task, Call call, Consumer<Tx> lease) {
        String version;
        try {
            Trace trace = units.read(sql -> present.complete().tracing().of(sql, task.company(), task.subject()));
            KnownBy known = json.read(task.knownBy(), KnownBy.class);
            version = plugins.erase(task.plugin(), Persons.of(trace, known), call);
        } catch (ComptoirException refused) {
            putOff(task, OneLine.of(refused.code(), LONGEST_PROBLEM), call.traceId(), lease);
            return false;
        }
        Call answer = call(task.company(), call.traceId());
        String through = task.plugin() + " " + version;
        end(
                task,
                PluginErasure.ANSWERED,
                version,
                answer.withActor(answer.actor().through(through)),
                lease);
        return true;
    }

    private void putOff(PluginTask task, String problem, String trace, Consumer<Tx> lease) {
        if (!problem.equals(task.problem())) {
            LOG.warn(
                    "event=erasure-waits plugin={} subject={} code={} action=\"see comptoir:person-erasures\"",
                    task.plugin(),
                    task.subject(),
                    problem);
        }
        units.write(call(task.company(), trace), Boolean.class, tx -> {
            lease.accept(tx);
            store.putOff(tx, task, problem, tx.now().plus(PAUSES.after(task.tries())));
            store.putOffOthers(tx, task.plugin(), tx.now().plus(PAUSES.first()));
            return true;
        });
    }

    private void dropped(PluginTask task, String trace, Consumer<Tx> lease) {
        end(task, PluginErasure.DROPPED, "", call(task.company(), trace), lease);
    }

    private void end(PluginTask task, String state, String version, Call call, Consumer<Tx> lease) {
        units.write(call, Boolean.class, tx -> {
            lease.accept(tx);
            if (store.end(tx, task, state, OneLine.of(version, LONGEST_VERSION))) {
                tx.audit(
                        "person.erased-in-plugin",
                        task.subject().toString(),
                        Map.of("plugin", task.plugin(), "version", version, "state", state));
            }
            return true;
        });
    }

    /** How far each plugin is with somebody; with a customer, also what still waits about those who sign in for it. */
    List<PluginErasure> of(CompanyId company, List<DataSubject> subjects) {
        return units.read(sql -> {
            List<PluginErasure> all = new ArrayList<>();
            for (DataSubject subject : subjects) {
                boolean first = subject.equals(subjects.get(0));
                store.of(sql, company, subject).stream()
                        .filter(one -> first || one.state().equals(PluginErasure.WAITING))
                        .map(this::now)
                        .forEach(all::add);
            }
            return all;
        });
    }

    List<PluginErasure> waiting(CompanyId company) {
        return units.read(sql -> store.waiting(sql, company, MOST_SHOWN)).stream()
                .map(this::now)
                .toList();
    }

    /** Whoever was asked in vain and went since is not there. */
    private PluginErasure now(PluginErasure one) {
        boolean missing = one.state().equals(PluginErasure.WAITING) && !plugins.isHere(one.plugin());
        return missing
                ? new PluginErasure(
                        one.subject(),
                        one.plugin(),
                        one.state(),
                        one.at(),
                        one.version(),
                        PersonsInPlugins.NOT_RUNNING,
                        one.tries())
                : one;
    }

    private Call call(CompanyId company, String trace) {
        return call(company, clock.instant().plus(LIMIT), trace);
    }

    private static Call call(CompanyId company, Instant until, String trace) {
        return OwnCall.on(company, "privacy", until, trace);
    }
}
