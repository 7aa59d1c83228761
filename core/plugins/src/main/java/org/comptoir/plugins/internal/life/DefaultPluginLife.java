// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes down what is wanted, then has the framework follow, one change at a time. Whoever only looks waits for nobody's
 * turn, and may see a change half done.
 */
@Component(service = PluginLife.class, immediate = true)
public final class DefaultPluginLife implements PluginLife {

    private final LifeParts parts;
    private final Turns turns;
    private final OpenArchives archives;
    private final Reading reading;
    private final Planning planning;
    private final Wishes wishes;

    @Activate
    public DefaultPluginLife(@Reference LifeParts parts) {
        this.parts = parts;
        this.turns = parts.turns();
        this.archives = parts.archives();
        this.reading = parts.reading();
        this.planning = parts.planning();
        this.wishes = parts.wishes();
    }

    private Told told(Call call) {
        return new Told(parts.ground().words(), call);
    }

    private InstalledPlugin done(Call call, Supplier<InstalledPlugin> change) {
        return told(call).plugin(parts.ground().words().refusing(call.locale(), change));
    }

    @Override
    public List<InstalledPlugin> list(Call call) {
        return reading.all().stream().map(told(call)::plugin).toList();
    }

    @Override
    public PluginDetails info(String id, Call call) {
        return told(call).details(reading.details(id, call));
    }

    @Override
    public PluginPlan plan(Path archive, String publisher, Call call) {
        return told(call)
                .plan(archives.with(
                        archive,
                        opened -> turns.take(() -> planning.of(
                                opened, publisher, parts.ground().ids().next(), call.locale()))));
    }

    @Override
    public InstalledPlugin install(Path archive, String publisher, Call call) {
        return done(
                call,
                () -> archives.with(
                        archive,
                        opened -> turns.take(() -> {
                            wishes.install(opened, publisher, call);
                            return parts.followed(opened.passport().id(), call);
                        })));
    }

    @Override
    public InstalledPlugin upgrade(Path archive, String publisher, Call call) {
        return done(
                call,
                () -> archives.with(
                        archive,
                        opened -> turns.take(() -> {
                            wishes.upgrade(opened, publisher, call);
                            return parts.followed(opened.passport().id(), call);
                        })));
    }

    @Override
    public InstalledPlugin rollback(String id, Call call) {
        return done(
                call,
                () -> turns.take(() -> {
                    wishes.rollback(id, call);
                    return parts.followed(id, call);
                }));
    }

    @Override
    public InstalledPlugin suspend(String id, Call call) {
        return done(
                call,
                () -> turns.take(() -> {
                    wishes.suspend(id, call);
                    return parts.followed(id, call);
                }));
    }

    @Override
    public InstalledPlugin resume(String id, Call call) {
        return done(
                call,
                () -> turns.take(() -> {
                    wishes.resume(id, call);
                    return parts.followed(id, call);
                }));
    }

    @Override
    public void remove(String id, boolean deleteData, Call call) {
        turns.take(() -> {
            wishes.remove(id, deleteData, call);
            parts.follow(id, call);
            return true;
        });
    }

    @Override
    public List<String> whyNot(String id, Call call) {
        return told(call).texts(reading.whyNot(id, call));
    }
}
