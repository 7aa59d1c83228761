// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictZipTest {

    private static final int DIRECTORY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    @TempDir
    private Path folder;

    private OpenArchive open;

    @BeforeEach
    void makeFolders() throws IOException {
        open = new OpenArchive(folder);
    }

    @Test
    void anArchiveThatWasCopiedInPartIsRefusedWhereverItEnds() {
        byte[] whole = new SampleBundle().kar();
        for (int length = 0; length < whole.length; length++) {
            assertThat(open.refusal(Arrays.copyOf(whole, length)).code())
                    .as("%d bytes of %d", length, whole.length)
                    .isEqualTo("plugin.archive-damaged");
        }
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertThat(open.refusal("PK? no".repeat(100).getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("plugin.archive-damaged");
    }

    @Test
    void aBundleWithOneChangedBitInItsFilesIsRefused() {
        byte[] jar = new SampleBundle().jar();
        int header = header(jar, LOCAL, 3);
        int extra = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN).getShort(header + 28);
        int at = header + 30 + "com/acme/pay/Pay.class".length() + extra + 5;
        jar[at] ^= 1;
        assertThat(open.refusal(SampleBundle.kar(jar)).code()).isEqualTo("plugin.archive-damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../plugin.txt",
                "a/../../b",
                "/etc/passwd",
                "a//b",
                "./a",
                "a\\..\\b",
                "C:b",
                "a\nb",
                "cod\u202Etxt.exe",
                "..",
                "/"
            })
    void aNameThatLeadsOutOrShowsAnotherIsRefused(String name) {
        ComptoirException refused =
                open.refusal(new SampleBundle().with(name, "x").kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-path");
        assertThat(refused.facts()).containsEntry("entry", name).containsEntry("file", "plugin.jar");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xA1FF, 0x61B6, 0x21B6, 0x11B6, 0xC1ED})
    void linksAndDevicesAreRefused(int mode) {
        byte[] jar = new SampleBundle().jar();
        ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN).putInt(header(jar, DIRECTORY, 3) + 38, mode << 16);
        ComptoirException refused = open.refusal(SampleBundle.kar(jar));
        assertThat(refused.code()).isEqualTo("plugin.archive-link");
        assertThat(refused.facts()).containsEntry("entry", "com/acme/pay/Pay.class");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        byte[] jar = new SampleBundle().with("com/acme/pay/Two.class", "other").jar();
        replace(jar, "com/acme/pay/Two.class", "com/acme/pay/Pay.class");
        ComptoirException refused = open.refusal(SampleBundle.kar(jar));
        assertThat(refused.code()).isEqualTo("plugin.archive-duplicate");
        assertThat(refused.facts()).containsEntry("entry", "com/acme/pay/Pay.class");
    }

    @Test
    void aFileAndAFolderOfOneNameAreRefused() {
        assertThat(open.refusal(new SampleBundle()
                                .with("com/acme/pay/Pay.class/", "")
                                .kar())
                        .code())
                .isEqualTo("plugin.archive-duplicate");
    }

    @Test
    void anythingBesidesTheBundleAndItsVerdictIsRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plugin.jar", new SampleBundle().jar());
        files.put("repository/other.jar", new SampleBundle().jar());
        ComptoirException refused = open.refusal(SampleBundle.zip(files));
        assertThat(refused.code()).isEqualTo("plugin.archive-content");
        assertThat(refused.facts()).containsEntry("value", "repository/other.jar");
    }

    @Test
    void anArchiveWithoutABundleIsRefused() {
        assertThat(open.refusal(SampleBundle.zip(Map.of("passport.json", new byte[] {'{', '}'})))
                        .code())
                .isEqualTo("plugin.archive-content");
    }

    @Test
    void moreEntriesThanTheLimitAreRefused() {
        SampleBundle bundle = new SampleBundle();
        for (int i = 0; i < 5_000; i++) {
            bundle.with("com/acme/pay/" + i, "");
        }
        refusedAsTooLarge(Limits.STANDARD, bundle.kar(), "entries");
    }

    @Test
    void aFileThatUnpacksToMoreThanAHundredTimesItsSizeIsRefused() {
        refusedAsTooLarge(
                Limits.STANDARD,
                new SampleBundle().with("zeros", new byte[10 << 20]).kar(),
                "ratio");
    }

    @Test
    void anArchiveThatIsLongerThanTheLimitIsRefusedBeforeItIsRead() {
        byte[] archive = new byte[2_000];
        refusedAsTooLarge(new Limits(1_999, 10, 100, 10_000), archive, "packed");
        assertThat(open.refusal(new Limits(2_000, 10, 100, 10_000), archive).code())
                .isEqualTo("plugin.archive-damaged");
    }

    @Test
    void filesThatUnpackToMoreThanTheLimitAreRefused() {
        SampleBundle bundle = new SampleBundle();
        for (int i = 0; i < 10; i++) {
            bundle.with("text" + i, "abcdefghij".repeat(1_000));
        }
        refusedAsTooLarge(new Limits(1 << 20, 100, 100, 100_000), bundle.kar(), "unpacked");
    }

    @Test
    void librariesCountTowardsWhatIsUnpacked() {
        byte[] library = SampleBundle.zip(Map.of("text", new byte[60_000]));
        SampleBundle bundle = new SampleBundle().header("Bundle-ClassPath", ".,lib/a.jar,lib/b.jar");
        byte[] kar =
                bundle.with("lib/a.jar", library).with("lib/b.jar", library).kar();
        refusedAsTooLarge(new Limits(1 << 20, 100, 100, 100_000), kar, "unpacked");
        assertThat(open.with(
                                new Archives(new Limits(1 << 20, 100, 100, 200_000)),
                                kar,
                                Optional.empty(),
                                OpenArchive.DEVELOPMENT)
                        .symbolicName())
                .isEqualTo("com.acme.pay");
    }

    @Test
    void aFileThatSaysItIsSmallerThanItIsIsRefused() {
        byte[] jar =
                new SampleBundle().with("long", "abcdefghij".repeat(10_000)).jar();
        ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN).putInt(header(jar, DIRECTORY, 5) + 24, 10);
        assertThat(open.refusal(SampleBundle.kar(jar)).code()).isEqualTo("plugin.archive-damaged");
    }

    @Test
    void filesThatOneReaderSeesAndAnotherDoesNotAreRefused() {
        byte[] jar = new SampleBundle().jar();
        byte[] hidden = new SampleBundle().with("hidden", "x").jar();
        byte[] both = Arrays.copyOf(hidden, hidden.length + jar.length);
        System.arraycopy(jar, 0, both, hidden.length, jar.length);
        assertThat(open.refusal(SampleBundle.kar(both)).code()).isEqualTo("plugin.archive-damaged");
    }

    @Test
    void aFileThatItsDirectoryDoesNotNameIsRefused() {
        byte[] jar = new SampleBundle().jar();
        int last = header(jar, DIRECTORY, 3);
        int end = jar.length - 22;
        byte[] without = Arrays.copyOf(jar, last + 22);
        System.arraycopy(jar, end, without, last, 22);
        ByteBuffer bytes = ByteBuffer.wrap(without).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(last + 8, (short) 3).putShort(last + 10, (short) 3);
        bytes.putInt(last + 12, bytes.getInt(last + 12) - (end - last));
        ComptoirException refused = open.refusal(SampleBundle.kar(without));
        assertThat(refused.code()).isEqualTo("plugin.archive-damaged");
        assertThat(refused.facts()).containsEntry("reason", "its files do not lie side by side");
    }

    @Test
    void aHeaderWithAnotherNameThanTheDirectoryIsRefused() {
        byte[] jar = new SampleBundle().jar();
        jar[header(jar, LOCAL, 3) + 30] = 'x';
        ComptoirException refused = open.refusal(SampleBundle.kar(jar));
        assertThat(refused.code()).isEqualTo("plugin.archive-damaged");
        assertThat(refused.facts().get("reason")).contains("than its header");
    }

    @Test
    void encryptedFilesAreRefused() {
        byte[] jar = new SampleBundle().jar();
        jar[header(jar, DIRECTORY, 3) + 8] |= 1;
        assertThat(open.refusal(SampleBundle.kar(jar)).code()).isEqualTo("plugin.archive-damaged");
    }

    @Test
    void whateverIsChangedInAnArchiveItIsLetInOrRefusedAndNothingElse() {
        Random random = new Random(11);
        byte[] library = SampleBundle.zip(Map.of("text", "abcdefghij".repeat(20).getBytes(StandardCharsets.UTF_8)));
        byte[] jar = new SampleBundle()
                .header("Bundle-ClassPath", ".,lib/a.jar")
                .with("lib/a.jar", library)
                .jar();
        Map<String, Integer> codes = new TreeMap<>();
        for (int round = 0; round < 2_000; round++) {
            byte[] kar =
                    round % 2 == 0 ? SampleBundle.kar(changed(jar, random)) : changed(SampleBundle.kar(jar), random);
            try {
                Files.deleteIfExists(open.unsigned(kar).jar());
                codes.merge("", 1, Integer::sum);
            } catch (ComptoirException refused) {
                codes.merge(refused.code(), 1, Integer::sum);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            assertThat(open.into()).isEmptyDirectory();
        }
        assertThat(codes.keySet()).contains("plugin.archive-damaged", "plugin.archive-path");
        assertThat(codes).hasSizeGreaterThan(3);
    }

    /** A few bytes anywhere, more often among the headers at the end, by values that matter. */
    private static byte[] changed(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        byte[] values = {0, 1, -1, 127, -128, 0x50, (byte) random.nextInt(256)};
        int from = random.nextBoolean() ? 0 : bytes.length / 2;
        for (int i = random.nextInt(3); i >= 0; i--) {
            bytes[from + random.nextInt(bytes.length - from)] = values[random.nextInt(values.length)];
        }
        return bytes;
    }

    @Test
    void anArchiveThatIsNotThereIsRefused() {
        ComptoirException refused = catchThrowableOfType(ComptoirException.class, () -> new Archives()
                .open(folder.resolve("gone.kar"), Optional.empty(), OpenArchive.DEVELOPMENT, open.into()));
        assertThat(refused.code()).isEqualTo("plugin.archive-missing");
        assertThat(refused.fault()).isEqualTo(Fault.NOT_FOUND);
        assertThat(open.into()).isEmptyDirectory();
    }

    private void refusedAsTooLarge(Limits limits, byte[] kar, String limit) {
        ComptoirException refused = open.refusal(limits, kar);
        assertThat(refused.code()).isEqualTo("plugin.archive-too-large");
        assertThat(refused.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refused.facts()).containsEntry("limit", limit);
    }

    /** Where the header of the n-th file begins, counted from 0. */
    private static int header(byte[] zip, int mark, int n) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int seen = 0;
        for (int at = 0; at + 4 <= zip.length; at++) {
            if (bytes.getInt(at) == mark && seen++ == n) {
                return at;
            }
        }
        throw new IllegalArgumentException("no such file");
    }

    private static void replace(byte[] bytes, String there, String instead) {
        byte[] from = there.getBytes(StandardCharsets.US_ASCII);
        byte[] to = instead.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + from.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, bytes, at, to.length);
            }
        }
    }
}
