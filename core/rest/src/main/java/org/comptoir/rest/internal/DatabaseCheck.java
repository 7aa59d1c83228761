// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comptoir.kernel.Database;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers a question that costs nothing. One question is under way at a time, whoever asks: a
 * database that hangs takes one thread, not one for each look at the health page.
 */
final class DatabaseCheck {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** A busy server is no dead one: an answer this young stands in for one that has to queue. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration IMPATIENCE = Duration.ofMillis(500);

    private final Executor aside;
    private final Clock clock;
    private @Nullable CompletableFuture<Instant> underWay;
    private Instant lastAnswer = Instant.EPOCH;

    DatabaseCheck(Executor aside, Clock clock) {
        this.aside = aside;
        this.clock = clock;
    }

    boolean answers(Database database) {
        CompletableFuture<Instant> question = ask(database);
        return heard(question, IMPATIENCE) || isFresh() || heard(question, LONGEST.minus(IMPATIENCE));
    }

    private synchronized CompletableFuture<Instant> ask(Database database) {
        CompletableFuture<Instant> question = underWay;
        if (question == null || question.isDone()) {
            question = CompletableFuture.supplyAsync(() -> answered(database), aside);
            underWay = question;
        }
        return question;
    }

    /** {@code values} is the one query of both databases that touches no table. */
    private Instant answered(Database database) {
        database.reading(sql -> sql.first("values (1)", row -> row.integer(1)));
        Instant now = clock.instant();
        synchronized (this) {
            lastAnswer = now;
        }
        return now;
    }

    private synchronized boolean isFresh() {
        return lastAnswer.plus(FRESH).isAfter(clock.instant());
    }

    private static boolean heard(CompletableFuture<Instant> question, Duration wait) {
        try {
            question.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException no) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
