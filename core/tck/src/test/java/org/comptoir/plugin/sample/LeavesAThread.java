// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.Map;

/** Starts a thread that goes on. */
public final class LeavesAThread extends SampleRule {

    public LeavesAThread(Map<String, Object> settings) {
        super(settings);
        Thread thread = new Thread(LeavesAThread::sleep, "left-behind");
        thread.setDaemon(true);
        thread.start();
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
