// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@ExtendWith(SharedServer.class)
@ResourceLock(SharedServer.NAME)
class StartIT {

    @Test
    void saysThatItIsUp(Server server) {
        HttpResponse<String> health = server.get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void aStartHasNothingToWarnAbout(Server server) throws IOException {
        // What comes later is about what other tests do.
        assertThat(server.log().lines().takeWhile(line -> !line.contains("event=rest-ready")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("| WARN ") || line.contains("| ERROR"));
    }

    /** The few that Karaf writes before its logging is there have a form of their own. */
    @Test
    void eachLineOfTheLogSaysWhenWithItsDistanceToUtc(Server server) throws IOException {
        assertThat(server.log().lines().filter(line -> line.contains(" | INFO  | ")))
                .hasSizeGreaterThan(10)
                .allMatch(line ->
                        line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d,\\d{3}(Z|[+-]\\d\\d:\\d\\d) \\| .*"));
    }

    @Test
    void everyBundleIsActive(Server server) {
        String bundles = server.shell("bundle:list -t 0 --no-format").ok().out();

        assertThat(bundles).contains("Comptoir: kernel", "Comptoir: REST", "Comptoir plugin: vat-fr");
        assertThat(bundles.lines().filter(line -> line.matches("\\d+\t.*")))
                .isNotEmpty()
                .allMatch(StartIT::serves, "active, or a fragment");
    }

    /** These count as waiting for as long as nobody asked for the demo, whose goods and people they would bring. */
    private static boolean serves(String line) {
        String[] columns = line.split("\t");
        return columns[1].strip().matches("Active|Resolved")
                || (columns[1].strip().equals("Waiting") && columns[4].matches("Comptoir: (catalogue|people)"));
    }

    @Test
    void everyComponentIsSatisfiedButThoseOfTheDemo(Server server) {
        // It hands over its answer instead of printing it.
        List<String> lines =
                server.shell("all = (scr:list); format $all").ok().out().lines().toList();

        assertThat(lines).anyMatch(line -> line.contains("org.comptoir.shell.internal.remote.RemoteConsole"));
        assertThat(IntStream.range(1, lines.size())
                        .filter(i -> lines.get(i).contains("UNSATISFIED"))
                        .mapToObj(i -> lines.get(i - 1))
                        .filter(component -> !component.contains(".internal.Demo")))
                .isEmpty();
    }

    @Test
    void aCommandThatFailsEndsWithAnError(Server server) {
        assertThat(server.shell("comptoir:no-such-command").status()).isNotZero();
        assertThat(server.shell("bundle:start 999999").status()).isNotZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listensOnTheLoopbackAddressForHttpAndTheConsoleAlone(Server server) throws IOException {
        Set<Listening.Address> listening = Listening.of(server.pid());

        assertThat(listening).hasSize(2).allMatch(Listening.Address::isLoopback, "loopback");
        assertThat(listening).extracting(Listening.Address::port).contains(server.port());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void doesNotAnswerAtAnAddressThatOthersReach(Server server) throws IOException {
        Set<Listening.Address> listening = Listening.of(server.pid());
        List<InetAddress> addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(addresses).as("an address besides loopback").isNotEmpty();
        for (InetAddress address : addresses) {
            for (Listening.Address port : listening) {
                assertThatThrownBy(() -> {
                            try (Socket line = new Socket()) {
                                line.connect(new InetSocketAddress(address, port.port()), 1_000);
                            }
                        })
                        .as(address + " " + port)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void keepsItsKeysToItself(Server server) throws IOException {
        for (String secret : new String[] {"ssh/client.key", "ssh/host.key"}) {
            Path file = server.data().resolve(secret);
            assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
