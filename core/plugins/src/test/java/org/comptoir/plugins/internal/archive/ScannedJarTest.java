// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.plugin.PluginWarning;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ScannedJarTest {

    @TempDir
    private Path folder;

    /** A class whose one method calls a static method of another. */
    private static byte[] calling(String name, String owner, String method, String descriptor) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        type.visitSource("Made.java", null);
        MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private static SampleBundle plugin() {
        return new SampleBundle()
                .header("Service-Component", "OSGI-INF/pay.xml")
                .with("OSGI-INF/pay.xml", "<component><implementation class=\"com.acme.pay.Pay\"/></component>")
                .with("com/acme/pay/Pay.class", calling("com/acme/pay/Pay", "java/lang/System", "exit", "(I)V"));
    }

    private List<PluginWarning> warnings(SampleBundle bundle) throws IOException {
        return new OpenArchive(folder).unsigned(bundle.kar()).warnings();
    }

    @Test
    void whatItsOwnCodeAndItsLibrariesDoIsToldApart() throws IOException {
        SampleBundle bundle =
                plugin().with("org/lib/Loader.class", calling("org/lib/Loader", "java/lang/System", "load", "(I)V"));

        assertThat(warnings(bundle))
                .contains(
                        new PluginWarning(
                                "stops-the-server",
                                false,
                                1,
                                List.of("com.acme.pay.Pay (Made.java:0) calls java.lang.System.exit")),
                        new PluginWarning(
                                "breaks-in",
                                true,
                                1,
                                List.of("org.lib.Loader (Made.java:0) calls java.lang.System.load")))
                .extracting(PluginWarning::kind)
                .as("its passport names hosts, and nothing calls any")
                .contains("unused-network");
    }

    @Test
    void connectionsThatThePassportHidesAreRefused() throws IOException {
        SampleBundle bundle = plugin().header(
                        "Provide-Capability",
                        SampleBundle.PASSPORT.replaceAll("network:List<String>=\"[^\"]*\";", "") + ","
                                + SampleBundle.SERVICE)
                .with(
                        "com/acme/pay/Calls.class",
                        calling("com/acme/pay/Calls", "java/net/http/HttpClient", "newHttpClient", "(I)V"));

        assertThat(new OpenArchive(folder).refusal(bundle.kar()).code()).isEqualTo("plugin.archive-undeclared");
    }

    @Test
    void aJarInsideCountsAsTheBundleDoesThoughNoClassComesFromIt() throws IOException {
        OpenArchive open = new OpenArchive(folder);
        byte[] bomb = SampleBundle.zip(Map.of("com/acme/pay/Large.class", new byte[8 << 20]));
        byte[] notes = SampleBundle.zip(Map.of("notes.txt", new byte[60_000]));
        Limits small = new Limits(1 << 20, 100, 100, 60_000);

        ComptoirException refused =
                open.refusal(plugin().with("test/bomb.jar", bomb).kar());

        assertThat(refused.code()).isEqualTo("plugin.archive-too-large");
        assertThat(refused.facts()).containsEntry("file", "test/bomb.jar").containsEntry("limit", "ratio");
        assertThat(open.refusal(small, plugin().with("test/notes.jar", notes).kar())
                        .facts())
                .containsEntry("limit", "unpacked");
    }

    @Test
    void aJarInsideWithNamesThatCannotBeReadIsToldOf() throws IOException {
        byte[] jar = SampleBundle.zip(Map.of("aa.class", new byte[4]));
        for (int i = 0; i < jar.length - 1; i++) {
            if (jar[i] == 'a' && jar[i + 1] == 'a') {
                jar[i] = (byte) 0xFF;
            }
        }

        assertThat(warnings(plugin().with("test/names.jar", jar)))
                .contains(new PluginWarning("not-read", true, 1, List.of("test/names.jar")));
    }

    @Test
    void aVerdictCountsForTheVeryBundleThatWasTested() throws IOException {
        byte[] jar = plugin().jar();
        String contents = ScannedJar.of(jar).contents();
        OpenArchive open = new OpenArchive(folder);

        String good = SampleBundle.verdict(contents, "1.2.0");

        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("document: it is no JSON", "passed");
        forged.put("document: it is no object", "[]");
        forged.put("contents: another bundle was tested", good.replace(contents, "0".repeat(64)));
        forged.put("id: another plugin was tested", good.replace("acme.pay", "x.y"));
        forged.put("id: it is missing", good.replace("\"id\"", "\"nid\""));
        forged.put("version: another version was tested", good.replace("1.2.0", "9"));
        forged.put("kit: it is no version", good.replace("1.0.0.SNAPSHOT", "\\u001b[31m"));
        forged.put(
                "verdict: the kit says passed, failed or incomplete",
                good.replaceFirst("passed", "<script>alert(1)</script>"));
        String tiers = "checks: who passed has passed checks of the tiers 0, 1 and 2, and no others";
        forged.put(tiers, good.replaceFirst("\\[.*\\]", "[]"));
        forged.forEach((reason, verdict) -> {
            ComptoirException refused = open.refusal(kar(jar, verdict));
            assertThat(refused.code()).as(reason).isEqualTo("plugin.archive-verdict");
            assertThat(refused.facts()).containsEntry("reason", reason);
        });
        for (String checks : List.of(
                good.replace("\"tier\":2", "\"tier\":1"),
                good.replace("\"tier\":2", "\"tier\":3"),
                good.replace("\"tier\":1,\"verdict\":\"passed\"", "\"tier\":1,\"verdict\":\"skipped\""))) {
            assertThat(open.refusal(kar(jar, checks)).facts()).as(checks).containsEntry("reason", tiers);
        }
        assertThat(open.refusal(kar(
                                jar,
                                good.replaceFirst("passed", "incomplete")
                                        .replace(
                                                "\"tier\":1,\"verdict\":\"passed\"",
                                                "\"tier\":1,\"verdict\":\"failed\"")))
                        .facts())
                .containsEntry("reason", "checks: a check failed");
        assertThat(open.unsigned(kar(jar, good)).verdict()).contains(good);
        assertThat(open.unsigned(kar(jar, good.replace("\"verdict\":\"passed\"", "\"verdict\":\"incomplete\"")))
                        .verdict())
                .isPresent();
    }

    @Test
    void aHeaderThatStandsThereTwiceIsRefused() throws IOException {
        OpenArchive open = new OpenArchive(folder);
        for (String name : List.of("Bundle-SymbolicName", "bundle-symbolicname", "X-Own")) {
            byte[] manifest = ("Manifest-Version: 1.0\r\nX-Own: a\r\nBundle-SymbolicName: com.acme.pay\r\n" + name
                            + ": org.comptoir.kernel\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] jar = SampleBundle.zip(Map.of("META-INF/MANIFEST.MF", manifest));

            ComptoirException refused = open.refusal(SampleBundle.kar(jar));

            assertThat(refused.code()).isEqualTo("plugin.archive-manifest");
            assertThat(refused.facts()).containsEntry("reason", name + ": it stands there twice");
        }
    }

    private static byte[] kar(byte[] jar, String verdict) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plugin.jar", jar);
        files.put("passport.json", verdict.getBytes(StandardCharsets.UTF_8));
        return SampleBundle.zip(files);
    }
}
