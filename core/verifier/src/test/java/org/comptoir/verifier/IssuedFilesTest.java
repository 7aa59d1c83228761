// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.io.TempDir;

/** Files of invoices that somebody holds, proven without the server. */
class IssuedFilesTest {

    private static final int MUTATIONS = 200;

    @TempDir
    private Path folder;

    private final List<byte[]> contents = new ArrayList<>();

    /** Twelve invoices as PDF and XML, told to the trail and written to a folder. */
    private Path books(TestKernel kernel) throws IOException {
        Books books = new Books(kernel, folder.resolve("data")).with(1);
        Random random = new Random(7);
        Path files = Files.createDirectories(folder.resolve("files/2026"));
        for (int i = 0; i < 12; i++) {
            for (String format : List.of("pdf", "xml")) {
                byte[] content = new byte[200 + random.nextInt(2_000)];
                random.nextBytes(content);
                contents.add(content);
                books.rendered("inv_" + i, format, content);
                Files.write(files.resolve("FA2026-" + i + "." + format), content);
            }
        }
        // Made once more: it never took the place of the first.
        books.rendered("inv_3", "pdf", new byte[] {1, 2, 3});
        books.exported().writeTo(folder.resolve("books.zip"));
        return files;
    }

    private Report proven(Path... folders) throws IOException {
        return new Verifier(List.of(), List.of(), List.of(folders)).prove(folder.resolve("books.zip"));
    }

    @EachDatabase
    void filesAsTheyWereMadeAreWholeAlsoWhenSomeAreNotThere(TestKernel kernel) throws IOException {
        Path files = books(kernel);
        assertThat(proven(files).breaches()).isEmpty();
        assertThat(proven(files).facts()).contains("24 files are as they were made; the audit trail heard of 24");
        Files.delete(files.resolve("FA2026-5.xml"));
        assertThat(proven(files.resolveSibling("")).breaches()).isEmpty();
        assertThat(proven(files).facts()).contains("23 files are as they were made; the audit trail heard of 24");
    }

    @EachDatabase
    void everyChangedByteIsFound(TestKernel kernel) throws IOException {
        Path files = books(kernel);
        Random random = new Random(11);
        for (int i = 0; i < MUTATIONS; i++) {
            int which = random.nextInt(contents.size());
            Path file = files.resolve("FA2026-" + which / 2 + (which % 2 == 0 ? ".pdf" : ".xml"));
            Files.write(file, mutated(contents.get(which), random));
            assertThat(proven(files).breaches()).as("%s", i).singleElement().satisfies(breach -> assertThat(breach)
                    .startsWith(file + " is no file that the audit trail heard of"));
            Files.write(file, contents.get(which));
        }
        assertThat(proven(files).breaches()).isEmpty();
    }

    private static byte[] mutated(byte[] content, Random random) {
        int at = random.nextInt(content.length);
        return switch (random.nextInt(3)) {
            case 0 -> {
                byte[] changed = content.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            case 1 -> java.util.Arrays.copyOf(content, at);
            default -> java.util.Arrays.copyOf(content, content.length + 1 + at);
        };
    }

    @EachDatabase
    void aFileInThePlaceOfAnotherOrOneThatWasMadeAgainOrAddedIsFound(TestKernel kernel) throws IOException {
        Path files = books(kernel);
        Files.write(files.resolve("FA2026-1.pdf"), contents.get(0));
        assertThat(proven(files).breaches())
                .containsExactly(
                        files.resolve("FA2026-1.pdf") + " is a file that was handed over under another name as well");
        Files.write(files.resolve("FA2026-1.pdf"), contents.get(2));
        Files.write(files.resolve("FA2026-3.pdf"), new byte[] {1, 2, 3});
        Files.write(files.resolve("FA2026-99.pdf"), new byte[] {9});
        assertThat(proven(files).breaches()).hasSize(2);
    }

    /** Whoever changes the trail with the file breaks the chain. */
    @EachDatabase
    void aDigestThatWasChangedInTheTrailWithTheFileIsFound(TestKernel kernel) throws IOException {
        Path files = books(kernel);
        byte[] forged = {4, 2};
        Files.write(files.resolve("FA2026-0.pdf"), forged);
        String detail = kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail where action = 'invoice.rendered' and subject = 'inv_0'"
                                + " order by link_number",
                        row -> row.text(1)))
                .get(0);
        kernel.tamper("update audit_trail set detail = '"
                + detail.replace(Hashes.of(contents.get(0)), Hashes.of(forged)) + "' where detail = '" + detail + "'");
        new Books(kernel, folder.resolve("forged")).exported().writeTo(folder.resolve("books.zip"));
        assertThat(proven(files).breaches()).anyMatch(breach -> breach.contains("chains/1.tsv"));
    }

    @EachDatabase
    void theProgramTakesFoldersAndRefusesWhatIsNone(TestKernel kernel) throws IOException {
        Path files = books(kernel);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String zip = folder.resolve("books.zip").toString();
        assertThat(Main.run(List.of(zip, "--files", files.toString()), print)).isEqualTo(Main.WHOLE);
        assertThat(Main.run(List.of(zip, "--files", files + "/none"), print)).isEqualTo(Main.UNUSABLE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("24 files are as they were made", "This is no folder: ");
        Files.write(files.resolve("FA2026-0.pdf"), new byte[] {0});
        assertThat(Main.run(List.of(zip, "--files", files.toString()), print)).isEqualTo(Main.BROKEN);
    }
}
