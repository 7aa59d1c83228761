// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a question whose answer must depend on nothing but its arguments. */
final class SameAnswer {

    private static final int THREADS = 8;

    private SameAnswer() {}

    /** Again, from several threads at once, and on a machine of another language and time zone. */
    static <T> void always(Callable<T> question) {
        T first = ask(question);
        assertThat(ask(question)).as("asked again").isEqualTo(first);
        assertThat(fromManyThreads(question)).as("asked by many at once").allSatisfy(answer -> assertThat(answer)
                .isEqualTo(first));
        assertThat(elsewhere(question))
                .as("asked on a machine set up for Turkish, at the date line")
                .isEqualTo(first);
    }

    private static <T> List<T> fromManyThreads(Callable<T> question) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> asked = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                asked.add(threads.submit(question));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : asked) {
                answers.add(ask(one::get));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T elsewhere(Callable<T> question) {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return ask(question);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    private static <T> T ask(Callable<T> question) {
        try {
            return question.call();
        } catch (ExecutionException thrown) {
            throw new AssertionError("it threw " + thrown.getCause(), thrown.getCause());
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new AssertionError("it threw " + thrown, thrown);
        }
    }
}
