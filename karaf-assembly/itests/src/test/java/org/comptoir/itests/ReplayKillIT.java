// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A power cut while documents are being booked: what was done stays done, and nothing is done twice. */
class ReplayKillIT {

    private static final long DOCUMENTS = 70;

    private final ExcerptOfADay day = new ExcerptOfADay();

    @Test
    void killedWhileItBooksAReplayGoesOnWhereItStoppedAndEveryFigureAgrees() throws Exception {
        try (Server server = Server.start()) {
            long first = bookedWhenKilledAt(server, 1);
            long second = bookedWhenKilledAt(server, first + 10);

            assertThat(second).isGreaterThan(first);
            assertThat(day.replayedInto(server)).isEqualTo(day.expected());
            assertThat(server.shell("comptoir:verify --json").status()).isZero();
            assertThat(day.documentsIn(server)).isEqualTo(DOCUMENTS);
        }
    }

    /** Starts a replay, kills the server when so many documents are booked, and brings it up again. @return how many are */
    private long bookedWhenKilledAt(Server server, long least) throws InterruptedException {
        CompletableFuture<Launcher.Result> replay =
                CompletableFuture.supplyAsync(() -> server.shell(ExcerptOfADay.COMMAND));
        while (!replay.isDone() && day.documentsIn(server) < least) {
            Thread.sleep(20);
        }
        server.kill();
        assertThat(replay.join().status()).as("the replay was under way").isNotZero();
        server.restart();
        assertThat(server.shell("comptoir:verify --json").status()).isZero();
        long booked = day.documentsIn(server);
        assertThat(booked).isBetween(least, DOCUMENTS - 1);
        return booked;
    }
}
