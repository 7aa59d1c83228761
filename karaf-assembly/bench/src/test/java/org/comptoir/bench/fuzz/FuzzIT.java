// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attack in brief, as every build runs it: some ten wrong requests to each operation. */
class FuzzIT {

    private static final Path LAUNCHER =
            Path.of("../../comptoir").toAbsolutePath().normalize();

    @TempDir
    Path data;

    @Test
    void noWrongRequestBringsOutADefectOrASecret() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        FuzzOptions options = new FuzzOptions(LAUNCHER, data.resolve("server"), port, "", 1_500, 0, 20_260, 4);

        assertThat(new Fuzz(options, System.out).run())
                .as("what is printed above")
                .isTrue();
    }
}
