// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Arrays;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that a plugin started and did not end. Such a thread has inherited the plugin's class loader, by which it is
 * known, unless it was told otherwise. It is asked to end; one that does not listen stays, and its class loader with it.
 */
final class LeftThreads {

    private static final Logger LOG = LoggerFactory.getLogger(LeftThreads.class);

    /** A timer of the component runtime, which ends by itself in seconds; it inherits the class loader of whoever starts. */
    private static final String RUNTIMES = "SCR Component Registry";

    private LeftThreads() {}

    static void interrupt(String plugin, ClassLoader gone) {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        // Some room for those that start meanwhile; what does not fit is left out.
        Thread[] all = new Thread[top.activeCount() * 2 + 16];
        top.enumerate(all);
        Arrays.stream(all)
                .filter(Objects::nonNull)
                .filter(thread -> thread.getContextClassLoader() == gone)
                .filter(thread -> !thread.getName().equals(RUNTIMES))
                .forEach(thread -> {
                    LOG.warn("event=plugin-left-thread plugin={} thread=\"{}\"", plugin, thread.getName());
                    thread.interrupt();
                });
    }
}
