// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(SharedServer.class)
@ResourceLock(SharedServer.NAME)
class SideBySideIT {

    @Test
    void aSecondInstanceRunsBesideTheFirstAndComesBackAfterBeingKilled(Server first) throws IOException {
        try (Server second = Server.start()) {
            assertThat(second.port()).isNotEqualTo(first.port());
            assertThat(first.get("/health").statusCode()).isEqualTo(200);
            assertThat(second.get("/health").statusCode()).isEqualTo(200);

            assertThat(second.log().lines().filter(line -> line.contains("| ERROR |") || line.contains("| WARN  |")))
                    .as("complaints at the start")
                    .isEmpty();

            second.kill();
            assertThat(second.shell("bundle:list").err()).contains("No Comptoir runs on the data folder");
            second.restart();

            assertThat(second.get("/health").statusCode()).isEqualTo(200);
            assertThat(second.shell("bundle:list").ok().out()).contains("Comptoir: kernel");
        }
        assertThat(first.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void aDataFolderHasOneServer(Server server) {
        Launcher.Result refused = Launcher.ofThisBuild()
                .call(List.of(
                        "run", "--data", server.data().toString(), "--port", Integer.toString(Server.freePort())));

        assertThat(refused.status()).isNotZero();
        assertThat(refused.err())
                .isEqualTo("comptoir: Comptoir already runs on the data folder " + server.data() + ", at "
                        + server.url() + " (process " + server.pid() + ").\n");
    }

    @Test
    void nobodyButItsOwnerMayLookIntoADataFolder(Server server) throws IOException {
        try (Stream<Path> all = Files.walk(server.data())) {
            assertThat(all.filter(path -> !Files.isSymbolicLink(path) && isOpenToOthers(path)))
                    .isEmpty();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return Files.getPosixFilePermissions(path).stream()
                    .anyMatch(permission -> !permission.name().startsWith("OWNER"));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aPortHasOneServer(Server server) {
        Launcher.Result refused = Launcher.ofThisBuild()
                .call(List.of(
                        "run",
                        "--data",
                        server.data().resolveSibling("another").toString(),
                        "--port",
                        Integer.toString(server.port())));

        assertThat(refused.status()).isNotZero();
        assertThat(refused.err()).startsWith("comptoir: The port " + server.port() + " on 127.0.0.1 is taken");
    }
}
