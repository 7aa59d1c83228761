// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What plugin authors build with has its versions written out, because it must resolve without this project's parent. They are
 * the versions that this project itself is built with.
 */
class KitVersionsTest {

    private static final Pattern VERSIONED =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+\\.version)>([^<]+)</");

    /** Imported by the root in one piece, under a name of its own. */
    private static final Map<String, String> PIECES = Map.of("junit-jupiter", "junit.version");

    @ParameterizedTest
    @ValueSource(strings = {"bom", "parent"})
    void itNamesTheVersionsOfThisBuild(String what) throws IOException {
        String root = pom("pom.xml");
        Map<String, String> properties = found(PROPERTY, root);
        Map<String, String> managed = found(VERSIONED, root);
        String ours = managed.get("comptoir-parent");
        Map<String, String> named = found(VERSIONED, pom("plugins/kit/" + what + "/pom.xml"));

        assertThat(named).hasSizeGreaterThan(8).allSatisfy((artifact, version) -> {
            if (artifact.startsWith("comptoir-")) {
                assertThat(version).isIn(ours, "${comptoir.version}");
            } else {
                String wanted = PIECES.containsKey(artifact)
                        ? "${" + PIECES.get(artifact) + "}"
                        : managed.getOrDefault(artifact, "nothing of this build");
                assertThat(version).as(artifact).isEqualTo(properties.get(wanted.replaceAll("[${}]", "")));
            }
        });
        assertThat(found(PROPERTY, pom("plugins/kit/parent/pom.xml"))).containsEntry("comptoir.version", ours);
    }

    @Test
    void theTutorialNamesThemToo() throws IOException {
        String root = pom("pom.xml");
        assertThat(Files.readString(Launcher.sources().resolve("docs/tutorials/your-plugin-in-ten-minutes.md")))
                .contains("maven-archetype-plugin:" + found(PROPERTY, root).get("maven-archetype-plugin.version") + ":")
                .contains("-DarchetypeVersion=" + found(VERSIONED, root).get("comptoir-parent"));
    }

    private static Map<String, String> found(Pattern pattern, String pom) {
        return pattern.matcher(pom)
                .results()
                .collect(Collectors.toMap(
                        (MatchResult match) -> match.group(1), match -> match.group(2), (first, second) -> first));
    }

    private static String pom(String path) throws IOException {
        return Files.readString(Path.of(Launcher.sources().toString(), path));
    }
}
