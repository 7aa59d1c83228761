// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A VAT pack, a pricing rule and an invoice format take over from one another while carts are priced and invoices written:
 * nothing fails, nothing mixes, nothing stays behind. How fast, the long form says.
 */
class HotSwapsIT {

    private static final Path LAUNCHER =
            Path.of("../../comptoir").toAbsolutePath().normalize();

    @TempDir
    Path data;

    @Test
    void noRequestFailsAndNoDocumentMixesVersions() throws Exception {
        assertThat(swapped()).as("what is printed above").isTrue();
    }

    @Test
    void norOnTwoServersThatShareADatabase() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            assertThat(swapped("--nodes", "2", "--db", database.getJdbcUrl("postgres", "postgres")))
                    .as("what is printed above")
                    .isTrue();
        }
    }

    private boolean swapped(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("--brief", "--seconds", "8", "--rate", "20", "--swaps", "2"));
        words.addAll(List.of(
                "--launcher",
                LAUNCHER.toString(),
                "--data",
                data.resolve("servers").toString()));
        words.addAll(List.of("--port", Integer.toString(twoFreePorts())));
        words.addAll(List.of(more));
        return new HotSwaps(SwapOptions.of(words.toArray(String[]::new)), System.out).run();
    }

    /** @return the first of two */
    private static int twoFreePorts() throws Exception {
        while (true) {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = first.getLocalPort();
                try (ServerSocket second = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
                    return second.getLocalPort() - 1;
                } catch (BindException taken) {
                    continue;
                }
            }
        }
    }
}
