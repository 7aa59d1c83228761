// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the sources now and then, on a thread of its own: they may be far away. */
final class SourceWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);
    private static final Duration FIRST = Duration.ofSeconds(30);

    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> looking;

    SourceWatch(Duration between, Runnable look) {
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "comptoir-plugin-sources");
            made.setDaemon(true);
            return made;
        });
        Runnable guarded = () -> {
            try {
                look.run();
            } catch (RuntimeException failed) {
                LOG.warn("event=plugin-sources-not-read reason=\"{}\"", failed.toString());
            }
        };
        long first = Math.min(FIRST.toMillis(), between.toMillis());
        this.looking = thread.scheduleWithFixedDelay(guarded, first, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looking.cancel(true);
        thread.shutdownNow();
    }
}
