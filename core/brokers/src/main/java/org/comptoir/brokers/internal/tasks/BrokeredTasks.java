// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.broker.v1.PluginTasks;
import org.comptoir.spi.broker.v1.RecurringTask;
import org.comptoir.spi.broker.v1.SingleTask;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The tasks of one bundle. */
@Component(service = PluginTasks.class, scope = ServiceScope.BUNDLE)
public final class BrokeredTasks implements PluginTasks {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Duration SHORTEST_PERIOD = Duration.ofSeconds(5);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(31);
    private static final Duration SHORTEST_LIMIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_LIMIT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private final Asker asker;
    private final TaskBoard board;
    private final Clock clock;

    @Activate
    public BrokeredTasks(ComponentContext context, @Reference TaskBoard board, @Reference Clock clock) {
        this(Asker.of(context.getUsingBundle()), board, clock);
    }

    BrokeredTasks(Asker asker, TaskBoard board, Clock clock) {
        this.asker = asker;
        this.board = board;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        asker.leave();
        board.forget(asker.bundle());
    }

    @Override
    public void repeat(RecurringTask task) {
        check(task.name(), task.limit());
        if (!within(task.period(), SHORTEST_PERIOD, LONGEST_PERIOD)) {
            throw ComptoirException.invalid("task.period", "period", task.period());
        }
        board.plan(new PlannedTask(
                asker.id(),
                asker.bundle(),
                task.name(),
                task.period(),
                task.limit(),
                clock.instant(),
                false,
                task.work()));
    }

    @Override
    public void once(SingleTask task) {
        check(task.name(), task.limit());
        board.plan(new PlannedTask(
                asker.id(),
                asker.bundle(),
                task.name(),
                BETWEEN_TRIES,
                task.limit(),
                task.notBefore(),
                true,
                task.work()));
    }

    @Override
    public void cancel(String name) {
        asker.require();
        board.cancel(asker.bundle(), name);
    }

    private void check(String name, Duration limit) {
        asker.require();
        if (!NAME.matcher(name).matches()) {
            throw ComptoirException.invalid("task.name", "name", name);
        }
        if (!within(limit, SHORTEST_LIMIT, LONGEST_LIMIT)) {
            throw ComptoirException.invalid("task.limit", "limit", limit);
        }
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
