// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher refuses: always one sentence on the error output, and a status that scripts see. */
class RefusalIT {

    private final Launcher launcher = Launcher.ofThisBuild();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "24", "25.0.1"})
    void aJavaItDoesNotRunOn(String version) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-01' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertRefused(
                launcher.with(Map.of("JAVA_HOME", folder.toString()))
                        .call(List.of("run", "--data", folder.resolve("data").toString())),
                "but Comptoir needs Java 17 to 23");
    }

    @Test
    void aJavaHomeWithoutJava() {
        assertRefused(
                launcher.with(Map.of("JAVA_HOME", folder.toString())).call(List.of("run")), "where there is no Java");
    }

    @Test
    void aDataFolderThatCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertRefused(
                launcher.call(List.of("run", "--data", file.resolve("data").toString())), "cannot be written to");
    }

    @Test
    void booksOfItsOwnDatabaseGivenUpForAnother() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("db")).resolve("service.properties"));

        assertRefused(startOn("jdbc:postgresql://127.0.0.1:1/shop"), "has its books in its own database");
        assertThat(folder.resolve("database.url.tried")).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotBeReachedWhichIsNotRememberedEither() throws IOException {
        Launcher.Result refused = startOn("jdbc:postgresql://127.0.0.1:1/shop");

        assertRefused(refused, "PostgreSQL says \"Connection to 127.0.0.1:1 refused.");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("database.url"));
        }
    }

    @Test
    void booksInOnePostgresGivenUpForAnother() throws IOException {
        Files.writeString(folder.resolve("database.url"), "jdbc:postgresql://db.example/shop?password=secret");

        Launcher.Result refused = startOn("jdbc:postgresql://db.example/toys?password=secret");

        assertRefused(refused, "has its books in jdbc:postgresql://db.example:5432/shop");
        assertThat(refused.err()).doesNotContain("secret");
    }

    @Test
    void aWaitThatIsNoNumberOfSeconds() {
        assertRefused(
                launcher.with(Map.of("COMPTOIR_START_SECONDS", "-1")).call(List.of("run", "--data", folder.toString())),
                "COMPTOIR_START_SECONDS is \"-1\"");
    }

    private Launcher.Result startOn(String database) {
        return startOn(database, Map.of());
    }

    private Launcher.Result startOn(String database, Map<String, String> environment) {
        String port = Integer.toString(Server.freePort());
        return launcher.with(environment)
                .call(List.of("run", "--data", folder.toString(), "--db", database, "--port", port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "shell"})
    void aDataFolderWithoutAServer(String verb) {
        List<String> call = verb.equals("stop")
                ? List.of(verb, "--data", folder.toString())
                : List.of(verb, "--data", folder.toString(), "bundle:list");

        assertRefused(launcher.call(call), "No Comptoir runs on the data folder " + folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dance|There is no command \"dance\"",
                "run --fast|has no option --fast",
                "run --port|needs a value",
                "run --port 99999|not a number from 1 to 65535",
                "run --port http|not a number from 1 to 65535",
                "run --db jdbc:mysql://x/y|jdbc:postgresql://",
                "run now|takes no \"now\"",
                "stop --demo|has no option --demo",
                "shell|needs a console command",
                "replay|needs a file",
                "replay no-such-file|cannot be read"
            })
    void callsItDoesNotUnderstand(String call, String because) {
        assertRefused(launcher.call(List.of(call.split(" "))), because);
    }

    @Test
    void helpIsNoRefusal() {
        assertThat(launcher.call(List.of("help")).ok().out()).contains("./comptoir run", "./comptoir replay");
    }

    private static void assertRefused(Launcher.Result result, String because) {
        assertThat(result.status()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("comptoir: ")
                .endsWith(".\n")
                .hasLineCount(1)
                .contains(because);
    }
}
