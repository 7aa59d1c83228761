// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.comptoir.model.ComptoirException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has anchors written at least each minute. No {@link org.comptoir.kernel.Job}, which one node does for all: every
 * server is a witness of its own, and an idle one writes nothing.
 */
@Component(service = AnchorClockwork.class, immediate = true)
public final class AnchorClockwork {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorClockwork.class);
    private static final long FIRST_SECONDS = 10;
    private static final long EVERY_SECONDS = 50;
    private static final long PATIENCE_SECONDS = 5;

    private final Anchors anchors;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> ticking;

    @Activate
    public AnchorClockwork(@Reference Anchors anchors) {
        this.anchors = anchors;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "comptoir-anchors"));
        this.ticking = thread.scheduleWithFixedDelay(this::write, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void write() {
        try {
            anchors.write();
        } catch (ComptoirException refused) {
            LOG.warn(
                    "event=anchors-put-off code={} reason=\"{}\" action=\"see docs/how-to/prove-the-books.md\"",
                    refused.code(),
                    refused.getMessage());
        } catch (RuntimeException | Error failure) {
            // An error that got out of here would end the timer.
            LOG.error("event=anchors-failed action=\"see the cause; they are written again in a minute\"", failure);
        }
    }

    @Deactivate
    public void close() throws InterruptedException {
        ticking.cancel(false);
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
