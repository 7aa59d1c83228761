// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comptoir.api.server.LogSelection;
import org.comptoir.api.server.LogTail;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final String INFO =
            "2026-11-22T09:00:00,123+01:00 | INFO  | comptoir-jobs    | JobRunner                        | 80 - org.comptoir.kernel - 1.0.0 | event=begun job=purge\n";
    private static final String ERROR =
            "2026-11-22T09:00:01,123+01:00 | ERROR | comptoir-jobs    | Stall                            | 95 - acme.stall - 1.1.0 | event=failed | password=canary\n"
                    + "java.lang.IllegalStateException: Broken\n\tat acme.Stall.pull(Stall.java:7)\n";

    @TempDir
    Path folder;

    private LogFile file(String text) throws IOException {
        Path path = folder.resolve("karaf.log");
        Files.writeString(path, text);
        return new LogFile(path);
    }

    private static LogTail sifted(LogFile file, LogSelection selection) throws IOException {
        LogFile.End end = file.end(1_000_000);
        return new Sieve(selection, new Masks(List.of())).sift(LogFile.lines(end.text()), end.whole());
    }

    @Test
    void theNewestComesFirstWithWhatHangsOnIt() throws IOException {
        LogTail tail = sifted(file(INFO + ERROR), LogSelection.ALL);

        assertThat(tail.more()).isFalse();
        assertThat(tail.lines()).hasSize(2);
        LogTail.Line newest = tail.lines().get(0);
        assertThat(newest.level()).isEqualTo("ERROR");
        assertThat(newest.bundle()).isEqualTo("acme.stall");
        assertThat(newest.source()).isEqualTo("Stall");
        assertThat(newest.message()).isEqualTo("event=failed | password=***");
        assertThat(newest.trace()).contains("Broken", "Stall.java:7");
        assertThat(tail.lines().get(1).trace()).isEmpty();
    }

    @Test
    void itIsNarrowedByLevelTextAndBundle() throws IOException {
        LogFile file = file(INFO + ERROR);
        assertThat(sifted(file, new LogSelection("WARN", "", "", 200)).lines()).hasSize(1);
        assertThat(sifted(file, new LogSelection("DEBUG", "BROKEN", "", 200)).lines())
                .hasSize(1);
        assertThat(sifted(file, new LogSelection("DEBUG", "", "kernel", 200)).lines())
                .hasSize(1);
        assertThat(sifted(file, new LogSelection("DEBUG", "canary", "", 200)).lines())
                .as("what is masked cannot be searched for")
                .isEmpty();
        LogTail one = sifted(file, new LogSelection("DEBUG", "", "", 1));
        assertThat(one.lines()).hasSize(1);
        assertThat(one.more()).isTrue();
    }

    @Test
    void noMoreIsReadThanWasSaidAndALineThatWasCutIsLeftOut() throws IOException {
        LogFile.End end = file(INFO.repeat(50_000)).end(1_000);
        assertThat(end.whole()).isFalse();
        assertThat(end.text().length()).isLessThan(1_000);
        assertThat(end.text()).startsWith("2026-");
        assertThat(new LogFile(folder.resolve("none.log")).end(1_000).text()).isEmpty();
    }

    @Test
    void whatNobodyCanMeanIsRefused() {
        assertThatThrownBy(() -> new LogSelection("ODD", "", "", 1))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("log.level-unknown"));
        assertThatThrownBy(() -> new LogSelection("INFO", "", "", 1_001)).isInstanceOf(ComptoirException.class);
        assertThatThrownBy(() -> new LogSelection("INFO", "x".repeat(101), "", 1))
                .isInstanceOf(ComptoirException.class);
    }
}
