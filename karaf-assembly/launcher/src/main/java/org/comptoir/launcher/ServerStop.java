// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a server: asks, waits, and in the end insists. */
final class ServerStop {

    private ServerStop() {}

    /** True when it went by itself, false when it had to be killed. */
    static boolean end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (gone(process, grace)) {
            return true;
        }
        process.destroyForcibly();
        gone(process, Duration.ofSeconds(10));
        return false;
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
