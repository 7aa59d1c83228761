// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.comptoir.kernel.RefusedStart;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstConnectionTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path data;

    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void asTheLauncherLaysItOut() throws IOException {
        Files.createDirectory(data.resolve("runtime"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "28000", "3D000", "08004"})
    void whatNoPatienceMendsEndsTheStartAtOnceInTheWordsOfTheDatabase(String state) {
        assertRefused(new FirstConnection(failing(99, state), LONG, new RefusedStart(data)));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aServerThatStaysAwayIsGivenUpWhenPatienceEnds() {
        assertRefused(new FirstConnection(failing(99, "08001"), Duration.ofMillis(300), new RefusedStart(data)));
        assertThat(attempts).hasValueGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "57P03", "53300"})
    void aServerThatIsOnlyStartingIsWaitedFor(String state) {
        new FirstConnection(failing(2, state), LONG, new RefusedStart(data)).make();

        assertThat(attempts).hasValue(3);
        assertThat(data.resolve("runtime/refused-start")).doesNotExist();
    }

    private void assertRefused(FirstConnection first) {
        assertThatThrownBy(first::make)
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("database.unavailable"));
        assertThat(data.resolve("runtime/refused-start"))
                .content()
                .contains("PostgreSQL says \"FATAL: it says why\"")
                .endsWith(".")
                .doesNotContain("\n");
    }

    /** Refuses so many times, then has a connection. */
    private DataSource failing(int times, String state) {
        InvocationHandler source = (proxy, method, arguments) -> {
            if (attempts.incrementAndGet() <= times) {
                throw new SQLException("FATAL: it says\n  why", state);
            }
            return connection();
        };
        return (DataSource) Proxy.newProxyInstance(
                FirstConnectionTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, source);
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                FirstConnectionTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("isClosed") ? false : null);
    }
}
