// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.imports.Imports.ImportResult;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Runs an import on a thread of its own while the command's thread tells how far it is: only that thread is bound to the
 * console that the command was typed at.
 */
final class WatchedImport {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration LINE_EVERY = Duration.ofSeconds(5);
    private static final Duration BAR_EVERY = Duration.ofMillis(500);

    private final Imports imports;
    private final PrintStream screen;
    private final boolean bar;

    /** @param bar whether the screen is a terminal, where one line can be written over */
    WatchedImport(Imports imports, PrintStream screen, boolean bar) {
        this.imports = imports;
        this.screen = screen;
        this.bar = bar;
    }

    /** Refused: whatever the import refuses; {@code replay.interrupted} when the caller went away. */
    ImportResult run(String profile, List<Path> files, Call call) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "comptoir-import"));
        try {
            Progress progress = new Progress();
            Future<ImportResult> running = thread.submit(() -> imports.run(profile, files, progress, call));
            return watch(running, progress);
        } finally {
            thread.shutdown();
        }
    }

    private ImportResult watch(Future<ImportResult> running, Progress progress) {
        long start = System.nanoTime();
        Duration every = bar ? BAR_EVERY : LINE_EVERY;
        try {
            while (true) {
                try {
                    ImportResult result = running.get(every.toMillis(), TimeUnit.MILLISECONDS);
                    show(progress, start, true);
                    return result;
                } catch (TimeoutException stillRunning) {
                    show(progress, start, false);
                }
            }
        } catch (ExecutionException failed) {
            throw failure(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException leftAlone) {
            stop(running, progress);
            throw new ComptoirException("replay.interrupted", Fault.UNAVAILABLE, Map.of());
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException refused ? refused : new IllegalStateException(cause);
    }

    private void show(Progress progress, long start, boolean last) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        if (bar) {
            screen.print("\r" + progress.bar(elapsed) + "   " + (last ? "\n" : ""));
        } else {
            screen.println(progress.line(elapsed));
        }
        screen.flush();
    }

    /** Lets it come to the end of the fact that it is at; then it may be killed. */
    private static void stop(Future<ImportResult> running, Progress progress) {
        progress.stop();
        try {
            running.get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException stopped) {
            return;
        } catch (TimeoutException stuck) {
            running.cancel(true);
        } catch (InterruptedException again) {
            running.cancel(true);
            Thread.currentThread().interrupt();
        }
    }
}
