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
        assertThat(proven(files).facts())
                .contains("24 files are as they were made; the audit trail heard of 24, of which 0 are not there");
        Files.delete(files.resolve("FA2026-5.xml"));
        assertThat(proven(files.resolveSibling("")).breaches()).isEmpty();
        assertThat(proven(files).facts())
                .contains("23 files are as they were made; the audit trail heard of 24, of which 1 are not there");
    }

    @EachDatabase
    void aFolderBehindALinkIsLookedInto(TestKernel kernel) throws IOException {
        Path files = books(kernel);
        Files.write(files.resolve("FA2026-0.pdf"), new byte[] {0});
        Path link = Files.createSymbolicLink(folder.resolve("link"), files);
        assertThat(proven(link).breaches()).singleElement().asString().contains("FA2026-0.pdf");
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
        Path empty = Files.createDirectories(folder.resolve("empty/2026"));
        assertThat(Main.run(List.of(zip, "--files", empty.toString()), print)).isEqualTo(Main.UNUSABLE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("24 files are as they were made", "This is no folder: ", "This folder holds no file: ");
        Files.write(files.resolve("FA2026-0.pdf"), new byte[] {0});
        assertThat(Main.run(List.of(zip, "--files", files.toString()), print)).isEqualTo(Main.BROKEN);
    }

    /** One invoice from before the trail heard of files, and two after; each as PDF under its number. */
    private Path numbered(TestKernel kernel) throws IOException {
        Books books = new Books(kernel, folder.resolve("data")).with(1);
        books.rendered("inv_else", "pdf", bytes("else"));
        books.issue(2);
        books.issue(3);
        for (int i = 2; i <= 3; i++) {
            books.rendered("FA2026-" + i, "pdf", bytes("pdf " + i));
        }
        books.rendered("FA2026-1", "xml", bytes("xml 1"));
        books.exported().writeTo(folder.resolve("books.zip"));
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int i = 1; i <= 3; i++) {
            Files.write(files.resolve("facture-FA2026-00000" + i + ".pdf"), bytes("pdf " + i));
        }
        Files.write(files.resolve("facture-FA2026-000001.xml"), bytes("xml 1"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @EachDatabase
    void whatIsOlderThanWhatTheTrailHeardIsNotProvenAndNoBreach(TestKernel kernel) throws IOException {
        Path files = numbered(kernel);
        assertThat(proven(files).breaches()).isEmpty();
        assertThat(proven(files).facts())
                .contains(
                        "3 files are as they were made; the audit trail heard of 4, of which 1 are not there",
                        "not proven: " + files.resolve("facture-FA2026-000001.pdf"),
                        "1 files are of invoices from before the trail heard of files: nothing proves them");
    }

    /** A changed file of which the trail did hear is not passed off as an old one. */
    @EachDatabase
    void aChangedFileOfAnOldOrAYoungInvoiceIsFound(TestKernel kernel) throws IOException {
        Path files = numbered(kernel);
        Files.delete(files.resolve("facture-FA2026-000001.pdf"));
        for (String name : List.of("facture-FA2026-000001.xml", "facture-FA2026-000002.pdf")) {
            byte[] whole = Files.readAllBytes(files.resolve(name));
            Files.write(files.resolve(name), bytes("forged"));
            assertThat(proven(files).breaches())
                    .containsExactly(files.resolve(name)
                            + " is no file that the audit trail heard of: it was changed, or is of other books");
            Files.write(files.resolve(name), whole);
        }
        assertThat(proven(files).breaches()).isEmpty();
    }

    @EachDatabase
    void namesThatTwoFilesChangedWithEachOtherAreFound(TestKernel kernel) throws IOException {
        Path files = numbered(kernel);
        Path two = files.resolve("facture-FA2026-000002.pdf");
        Path three = files.resolve("facture-FA2026-000003.pdf");
        Files.write(two, bytes("pdf 3"));
        Files.write(three, bytes("pdf 2"));
        assertThat(proven(files).breaches())
                .containsExactly(
                        two + " is the file of another invoice than its name says",
                        three + " is the file of another invoice than its name says");
        Files.move(two, files.resolve("kept by hand.pdf"));
        assertThat(proven(files).breaches()).hasSize(1);
        Files.move(three, files.resolve("FA2026-0000021.pdf"));
        assertThat(proven(files).breaches()).isEmpty();
    }

    @EachDatabase
    void ofBooksThatHeardOfNoFileAllAreUnproven(TestKernel kernel) throws IOException {
        new Books(kernel, folder.resolve("data")).with(1).exported().writeTo(folder.resolve("books.zip"));
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.write(files.resolve("facture-FA2026-000001.pdf"), bytes("pdf 1"));
        assertThat(proven(files).breaches()).isEmpty();
        Files.write(files.resolve("facture-FA2026-000009.pdf"), bytes("of an invoice that nobody issued"));
        assertThat(proven(files).breaches()).hasSize(1);
    }
}
