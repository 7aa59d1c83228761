// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.comptoir.plugin.sample.LeavesAThread;
import org.comptoir.tck.further.FurtherContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the passport says of a plugin, and when it says that all is well. */
class VerdictTest {

    @TempDir
    Path folder;

    private abstract static class Whole implements PluginJarContract, PluginContainerContract, PricingRuleContract {}

    private abstract static class Convenient extends Whole {
        @Override
        public void itReadsNoClock() {
            // It does.
        }
    }

    private static List<Method> checks(Class<?> contract) {
        return new ArrayList<>(Arrays.stream(contract.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList());
    }

    private static List<Method> all() {
        List<Method> all = new ArrayList<>();
        for (Class<?> contract : List.of(
                PluginJarContract.class,
                PluginContainerContract.class,
                PricingRuleContract.class,
                ExtensionContract.class)) {
            all.addAll(checks(contract));
        }
        return all;
    }

    private static Verdict verdict(Class<?> test, List<Method> run) {
        Verdict verdict = new Verdict();
        run.forEach(check -> verdict.note(test, check, "passed", 7));
        return verdict;
    }

    private PluginJar sample() {
        return PluginJar.read(SamplePlugin.sound().packed(folder));
    }

    @Test
    void itIsTheSameInWhateverOrderTheChecksCame() throws IOException {
        List<Method> backwards = all();
        Collections.reverse(backwards);
        PluginJar jar = sample();
        assertThat(verdict(Whole.class, all()).json(jar))
                .isEqualTo(verdict(Whole.class, backwards).json(jar))
                .contains("\"verdict\": \"passed\",\n  \"checks\"")
                .contains("\"id\": \"acme.sample\"", "\"version\": \"1.2.3\"", "\"platform\": \"1.0\"")
                .contains("\"sha256\": \"", "\"check\": \"itReadsNoClock\"", "\"millis\": 7");
    }

    @Test
    void aCheckThatFailedIsNotForgotten() throws IOException {
        Verdict verdict = verdict(Whole.class, List.of());
        verdict.note(Whole.class, checks(PluginJarContract.class).get(0), "failed", 1);
        all().forEach(check -> verdict.note(Whole.class, check, "passed", 1));
        assertThat(verdict.json(sample())).contains("\"verdict\": \"failed\",\n  \"checks\"");
    }

    @Test
    void aCheckThatTheAuthorReplacedIsMissing() throws Exception {
        List<Method> run = all();
        run.removeIf(check -> check.getName().equals("itReadsNoClock"));
        run.add(Convenient.class.getMethod("itReadsNoClock"));
        assertThat(verdict(Convenient.class, run).json(sample()))
                .contains("\"verdict\": \"incomplete\",\n  \"checks\"")
                .contains("\"check\": \"itReadsNoClock\",\n      \"verdict\": \"missing\"");
    }

    @Test
    void aContractOfAnotherArtifactOfTheKitCounts() throws IOException {
        abstract class Further implements FurtherContract {}
        Verdict verdict = verdict(Further.class, checks(ExtensionContract.class));
        assertThat(verdict.json(sample())).contains("\"check\": \"itGoesFurther\",\n      \"verdict\": \"missing\"");
        verdict.note(Further.class, checks(FurtherContract.class).get(0), "failed", 1);
        assertThat(verdict.json(sample())).contains("\"verdict\": \"failed\",\n  \"checks\"");
    }

    @Test
    void withoutTheContractOfAnExtensionPointItIsIncomplete() throws IOException {
        Verdict verdict = new Verdict();
        checks(PluginJarContract.class).forEach(check -> verdict.note(Whole.class, check, "passed", 1));
        assertThat(verdict.json(sample())).contains("\"verdict\": \"incomplete\"");
    }

    @Test
    void whatLibrariesDoIsTold() throws IOException {
        Path jar = SamplePlugin.sound().add(LeavesAThread.class).packed(folder);
        Verdict verdict = verdict(Whole.class, all());
        verdict.of(SamplePlugin.jar(jar, "org.comptoir.plugin.sample"));
        assertThat(verdict.json(PluginJar.read(jar))).contains("\"STARTS_THREADS new java.lang.Thread\": 1");
    }

    @Test
    void theContentsAreTheSameInTheJarAndInTheFolderThatItWasMadeOf() throws IOException {
        PluginJar jar = sample();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        unpack(jar.packed(Map.of("Created-By", "another tool")), classes);
        PluginJar unpacked = PluginJar.read(classes);
        assertThat(unpacked.contents()).isEqualTo(jar.contents());
        Files.createDirectories(classes.resolve("META-INF/maven"));
        Files.writeString(classes.resolve("META-INF/maven/pom.properties"), "version = 1\n");
        assertThat(PluginJar.read(classes).contents()).isEqualTo(jar.contents());
        Files.writeString(classes.resolve("OSGI-INF/l10n/bundle.properties"), "name = Other\n");
        assertThat(PluginJar.read(classes).contents()).isNotEqualTo(jar.contents());
    }

    @Test
    void theContentsChangeWithAHeader() {
        SamplePlugin other = SamplePlugin.sound().header("Bundle-Version", "1.2.4");
        assertThat(PluginJar.read(other.packed(folder)).contents()).isNotEqualTo(sample().contents());
    }

    private static void unpack(byte[] jar, Path into) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(jar);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }
}
