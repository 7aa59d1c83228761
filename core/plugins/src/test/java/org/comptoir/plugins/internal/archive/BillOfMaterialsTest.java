// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginLibraries.Library;
import org.comptoir.api.plugin.PluginWarning;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillOfMaterialsTest {

    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "group": "org.apache.pdfbox", "name": "pdfbox", "version": "3.0.3",
               "licenses": [{"license": {"id": "Apache-2.0"}}],
               "components": [{"name": "fonts", "version": "1"}]},
              {"type": "library", "name": "both", "version": "2",
               "licenses": [{"expression": "MIT OR EUPL-1.2"}, {"license": {"name": "A licence\\nof its own"}}]}
            ]}""";

    @TempDir
    private Path folder;

    private static PluginLibraries read(String bill) {
        return BillOfMaterials.read(Optional.of(bill.getBytes(StandardCharsets.UTF_8)));
    }

    private PluginArchive opened(SampleBundle bundle) throws IOException {
        Path kar = Files.write(folder.resolve("pay.kar"), SampleBundle.kar(bundle.jar()));
        return new Archives().open(kar, Optional.empty(), OpenArchive.DEVELOPMENT, folder);
    }

    private String refusal(SampleBundle bundle) {
        return catchThrowableOfType(ComptoirException.class, () -> opened(bundle))
                .code();
    }

    @Test
    void itNamesEachLibraryWithItsVersionAndLicence() throws IOException {
        assertThat(opened(new SampleBundle().with(BillOfMaterials.FILE, BILL)).libraries())
                .isEqualTo(read(BILL));
        assertThat(read(BILL).declared()).isTrue();
        assertThat(read(BILL).all())
                .containsExactly(
                        new Library("", "both", "2", "MIT OR EUPL-1.2, A licence of its own"),
                        new Library("", "fonts", "1", ""),
                        new Library("org.apache.pdfbox", "pdfbox", "3.0.3", "Apache-2.0"));
    }

    @Test
    void whatIsNotShownIsPassedOverWhereverItStands() {
        assertThat(read("""
                        {"components": [{"components": [{"hashes": [{"alg": "x"}], "name": "inner"}],
                          "licenses": [{"license": {"text": {"content": "…", "name": "no"}, "name": "Own"}}, {"license": null},
                            "text", {"license": {"name": "Second", "id": "MIT"}, "expression": "X"}],
                          "version": null, "name": "outer", "group": {"name": "no"}}],
                         "dependencies": [{"name": "no", "dependsOn": ["a"]}], "metadata": {"component": {"name": "no"}},
                         "bomFormat": "CycloneDX"}""").all())
                .containsExactly(new Library("", "inner", "", ""), new Library("", "outer", "", "Own, MIT"));
    }

    @Test
    void anArchiveWithoutOneIsLetInWithAWarning() throws IOException {
        PluginArchive archive = opened(new SampleBundle().without(BillOfMaterials.FILE));
        assertThat(archive.libraries()).isEqualTo(PluginLibraries.undeclared());
        assertThat(archive.warnings()).extracting(PluginWarning::kind).contains("no-sbom");
        assertThat(opened(new SampleBundle()).warnings())
                .extracting(PluginWarning::kind)
                .doesNotContain("no-sbom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"bomFormat\":\"SPDX\"}",
                "{\"bomFormat\":\"CycloneDX\",\"components\":{}}",
                "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"version\":\"1\"}]}",
                "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"a\"}",
                "{\"bomFormat\":\"CycloneDX\",\"components\":[1]}",
                "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"a\",\"licenses\":[{\"license\":{\"id\"",
                "{\"bomFormat\":\"CycloneDX\"}{}"
            })
    void whatIsThereAndIsNoBillIsRefused(String bill) {
        assertThat(refusal(new SampleBundle().with(BillOfMaterials.FILE, bill))).isEqualTo("plugin.archive-sbom");
    }

    @Test
    void itsSizeItsLengthAndItsDepthAreBounded() {
        String begin = "{\"bomFormat\":\"CycloneDX\",\"components\":[";
        String many = "{\"name\":\"a\"},".repeat(2_000) + "{\"name\":\"a\"}]}";
        assertThat(refusal(new SampleBundle().with(BillOfMaterials.FILE, begin + many)))
                .isEqualTo("plugin.archive-sbom");
        String deep = "{\"name\":\"a\",\"components\":[".repeat(9) + "]}".repeat(9) + "]}";
        assertThat(refusal(new SampleBundle().with(BillOfMaterials.FILE, begin + deep)))
                .isEqualTo("plugin.archive-sbom");
        StringBuilder long4 = new StringBuilder();
        for (int i = 0; long4.length() <= BillOfMaterials.LONGEST; i++) {
            long4.append(Integer.toHexString(i * 0x9e3779b9));
        }
        assertThat(refusal(new SampleBundle().with(BillOfMaterials.FILE, begin + "\"" + long4 + "\"]}")))
                .isEqualTo("plugin.archive-too-large");
    }
}
