// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process after the core has closed in good order. The framework waits for a plugin that hangs in its stop, and
 * the process for the framework: it would have to be killed.
 */
final class ForcedEnd implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ForcedEnd.class);

    /** Whatever is still open by then stays so: who told the server to end waits no longer than that. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final long LOOK_MILLIS = 200;

    private final List<Bundle> core;
    private final Runnable end;

    ForcedEnd(List<Bundle> core) {
        // Not exit: that would wait for the framework again.
        this(core, () -> Runtime.getRuntime().halt(0));
    }

    /** @param end what ends the process */
    ForcedEnd(List<Bundle> core, Runnable end) {
        this.core = core;
        this.end = end;
    }

    void begin() {
        LOG.error("event=plugin-end-forced action=\"a plugin hangs in its stop; the server ends without it\"");
        Thread thread = new Thread(this, "comptoir-forced-end");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        long until = System.nanoTime() + LONGEST.toNanos();
        try {
            do {
                Thread.sleep(LOOK_MILLIS);
            } while (isOpen() && System.nanoTime() < until);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
        end.run();
    }

    private boolean isOpen() {
        return core.stream().anyMatch(one -> one.getState() == Bundle.ACTIVE || one.getState() == Bundle.STOPPING);
    }
}
