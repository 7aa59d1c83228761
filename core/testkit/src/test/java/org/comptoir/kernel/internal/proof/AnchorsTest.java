// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.comptoir.kernel.internal.AuditRows;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {

    @TempDir
    Path data;

    private static void act(TestKernel kernel) {
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            tx.audit("test.done", "subject", Map.of());
            return true;
        });
    }

    private Anchors anchors(TestKernel kernel) {
        return Anchors.in(data, kernel.units(), kernel.clock());
    }

    private List<Path> files() {
        return new AnchorFolder(data).files(TestKernel.MAISON_LENOIR);
    }

    private List<String> breaches(TestKernel kernel) {
        return kernel.breaches(
                new AnchorInvariant(anchors(kernel), new ChainSources(List.of(new AuditRows(kernel.json())))));
    }

    private static DefaultBooks books(TestKernel kernel, Anchors anchors) {
        return new DefaultBooks(kernel.units(), anchors, new ChainSources(List.of(new AuditRows(kernel.json()))));
    }

    private static byte[] written(TestKernel kernel, Anchors anchors) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books(kernel, anchors).write(out, new FakeCompanies().get(kernel.call()));
        return out.toByteArray();
    }

    private static String entries(byte[] zip) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (in.getNextEntry() != null) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @EachDatabase
    void onlyWhatChangedIsWrittenAlsoAfterAStart(TestKernel kernel) throws IOException {
        Anchors anchors = anchors(kernel);
        anchors.write();
        assertThat(files()).isEmpty();
        act(kernel);
        anchors.write();
        anchors.write();
        anchors(kernel).write();
        assertThat(Files.readAllLines(files().get(0))).hasSize(1);
        act(kernel);
        anchors(kernel).write();
        assertThat(Files.readAllLines(files().get(0))).hasSize(2);
        assertThat(breaches(kernel)).isEmpty();
    }

    @EachDatabase
    void eachMonthHasAFileThatBeginsWithEveryHead(TestKernel kernel) throws IOException {
        Anchors anchors = anchors(kernel);
        act(kernel);
        anchors.write();
        kernel.clock().advance(Duration.ofDays(20));
        anchors.write();
        assertThat(files()).hasSize(2);
        assertThat(files().get(0).toString()).endsWith("-2026-11.tsv");
        assertThat(files().get(1).toString()).endsWith("-2026-12.tsv");
        assertThat(Files.readAllLines(files().get(1))).hasSize(1);
        assertThat(breaches(kernel)).isEmpty();
        Files.delete(files().get(0));
        assertThat(breaches(kernel)).as("old months may lie elsewhere").isEmpty();
    }

    @EachDatabase
    void aLineThatAPowerCutLeftHalfWrittenIsNoAnchorAndHarmsNone(TestKernel kernel) throws IOException {
        act(kernel);
        anchors(kernel).write();
        Files.writeString(files().get(0), "2\t2026-11-21T09:", StandardOpenOption.APPEND);
        act(kernel);
        anchors(kernel).write();
        assertThat(Files.readAllLines(files().get(0))).hasSize(3);
        assertThat(breaches(kernel)).isEmpty();
    }

    @EachDatabase
    void anAnchorThatWasChangedIsFound(TestKernel kernel) throws IOException {
        Anchors anchors = anchors(kernel);
        for (int i = 0; i < 5; i++) {
            act(kernel);
            anchors.write();
        }
        List<String> lines = Files.readAllLines(files().get(0));
        for (int line = 0; line < lines.size(); line++) {
            List<String> changed = new java.util.ArrayList<>(lines);
            changed.set(line, lines.get(line).replace("T09:00", "T08:00"));
            Files.write(files().get(0), changed);
            assertThat(breaches(kernel)).as("line " + line).isNotEmpty();
        }
        Files.write(files().get(0), lines);
        assertThat(breaches(kernel)).isEmpty();
    }

    @EachDatabase
    void theKeyIsReadByItsOwnerAloneAndNotMadeAnewWhereThereAreAnchors(TestKernel kernel) throws IOException {
        act(kernel);
        anchors(kernel).write();
        Path key = data.resolve("anchor.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("r--------");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> anchors(kernel).publicKey()).hasMessageContaining("anchor.key-open");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        List<String> lines = Files.readAllLines(key);
        Files.write(key, List.of("AAAA", lines.get(1)));
        assertThatThrownBy(() -> anchors(kernel).publicKey()).hasMessageContaining("anchor.key-damaged");
        Files.delete(key);
        assertThatThrownBy(() -> anchors(kernel).publicKey()).hasMessageContaining("anchor.key-missing");
    }

    @EachDatabase
    void theSameBooksAtTheSameMomentGiveTheSameBytes(TestKernel kernel) throws IOException {
        act(kernel);
        byte[] first = written(kernel, anchors(kernel));
        assertThat(written(kernel, anchors(kernel))).isEqualTo(first);
        kernel.clock().advance(Duration.ofSeconds(1));
        assertThat(written(kernel, anchors(kernel))).isNotEqualTo(first);
    }

    @EachDatabase
    void anExportHoldsTheRowThatTellsOfItAlsoOnARetryWithTheSameKey(TestKernel kernel) throws IOException {
        act(kernel);
        DefaultBooks books = books(kernel, anchors(kernel));
        Call call = kernel.call().withIdempotency(new Idempotency("k1", "0".repeat(64)));
        for (int times = 1; times <= 2; times++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            books.export(out, new FakeCompanies().get(call), call);
            assertThat(entries(out.toByteArray()))
                    .as("what was done, and each export")
                    .contains("\naudit\t" + (times + 1) + "\t");
        }
        assertThat(breaches(kernel)).isEmpty();
    }
}
