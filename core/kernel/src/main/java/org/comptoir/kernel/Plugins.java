// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;

/** The extensions that are there right now, each behind a guard. Safe for many threads. */
public interface Plugins {

    /** All extensions of a type, in a stable order (by bundle name, then service rank). */
    <S extends Extension> List<Plugin<S>> all(Class<S> type);

    /**
     * Does work that asks several plugins. It runs on one thread of the guard, which all its questions share: each alone
     * would be handed over to a thread of its own, and that costs more than most answers. The first question that is
     * overdue ends the whole work, so it is for work that is nothing without each answer. Inside a write it runs here.
     */
    <R> R together(Supplier<R> work);

    /**
     * One extension behind its guard.
     *
     * @param <S> its type
     */
    interface Plugin<S extends Extension> {

        PluginStamp stamp();

        /**
         * Asks the plugin on a thread of the guard and waits: no longer than the call's deadline and the limit. Refuses
         * while this thread is inside a write.
         *
         * @param operation what is asked, for messages and figures. After five failures in a row it is not asked for ten
         *     seconds; {@code check} and what ends in {@code .name} always is
         * @throws org.comptoir.model.ComptoirException {@code plugin.failed}, {@code plugin.timeout},
         *     {@code plugin.answer-invalid} (null), {@code plugin.busy} or {@code plugin.suspended}, each {@code UNAVAILABLE} and with the plugin's name; a
         *     {@code ComptoirException} of the plugin's own passes through with the plugin's name added
         */
        <R> R ask(Call call, String operation, Duration limit, Function<S, R> question);

        /**
         * Asks about what somebody sent whom nobody knows yet, such as a webhook. As {@link #ask}, with four places of its own
         * and without any count of failures: whoever finds out what makes a plugin fail or hang cannot keep it from being asked
         * anything else.
         */
        <R> R askForStranger(Call call, String operation, Duration limit, Function<S, R> question);
    }
}
