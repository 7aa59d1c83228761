// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static Running running(ProcessHandle process, int port) {
        return new Running(process.pid(), process.info().startInstant().orElseThrow(), port, 1);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void oneThatWasKilledAMomentAgoIsWaitedFor() throws IOException {
        Process dying = new ProcessBuilder("sh", "-c", "sleep 0.5").start();
        Running server = running(dying.toHandle(), closedPort());

        assertThat(server.process()).isPresent();
        assertThat(server.lasting(PATIENCE)).isEmpty();
    }

    @Test
    void oneThatNobodyAskedForItsStatusHasEnded() throws Exception {
        // Its parent sleeps and never asks: the system keeps its number.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & exec sleep 20").start();
        try {
            ProcessHandle child = null;
            while (child == null) {
                child = parent.toHandle().children().findFirst().orElse(null);
            }
            Running server = running(child, closedPort());
            Thread.sleep(500);

            assertThat(server.lasting(Duration.ofMillis(200))).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void oneThatLivesIsFoundWithoutWaitingWhereItAnswers() throws IOException {
        Process living = new ProcessBuilder("sh", "-c", "exec sleep 20").start();
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Running server = running(living.toHandle(), door.getLocalPort());
            long began = System.nanoTime();

            assertThat(server.lasting(Duration.ofMinutes(1))).isPresent();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
            assertThat(running(living.toHandle(), closedPort()).lasting(Duration.ofMillis(300)))
                    .isPresent();
        } finally {
            living.destroyForcibly();
        }
    }
}
