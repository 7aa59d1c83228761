// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedTest {

    @TempDir
    private Path folder;

    private final Fetched fetched = new Fetched(Duration.ofSeconds(2));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/whole", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("whole".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/whole");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[1 << 10]);
                }
            }
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write(1);
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private boolean fetch(String name) {
        return fetched.fetch(base.resolve(name), folder.resolve("file"), 10_000);
    }

    @Test
    void aFileComesWholeOrNotAtAll() throws IOException {
        assertThat(fetch("whole")).isTrue();
        assertThat(Files.readString(folder.resolve("file"))).isEqualTo("whole");
        assertThat(fetch("absent")).isFalse();
    }

    @Test
    void noServerLeadsElsewhereFillsTheDiskOrKeepsUsWaiting() {
        assertThatThrownBy(() -> fetch("elsewhere")).hasMessageEndingWith("answered with status 302");
        assertThatThrownBy(() -> fetch("endless")).hasMessageContaining("is longer than 10000 bytes");
        assertThatThrownBy(() -> fetch("slow")).hasMessageEndingWith("did not come within 2 seconds");
        server.stop(0);
        assertThatThrownBy(() -> fetch("whole")).hasMessageContaining("did not come");
    }
}
