// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of ASVS leaves no requirement out, says of each how it stands, and names tests that there are. */
class AsvsPageTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path PAGE = ROOT.resolve("docs/reference/asvs.md");
    private static final List<String> STATES =
            List.of("met", "met by deployment", "partly", "not met", "not applicable");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\([^)]+\\)");

    private record Requirement(String id, String level, String state, String proof) {}

    private static List<Requirement> requirements() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Requirement(row.group(1), row.group(2), row.group(4), row.group(5)))
                .toList();
    }

    @Test
    void everyRequirementOfTheTwoLevelsIsThereOnceAndInOrder() throws IOException {
        String numbers;
        try (InputStream list = Objects.requireNonNull(AsvsPageTest.class.getResourceAsStream("asvs-5.0.0.txt"))) {
            numbers = new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(requirements().stream().map(row -> row.id() + " " + row.level()))
                .containsExactlyElementsOf(numbers.lines().toList());
    }

    @Test
    void eachStandsInOneOfTheStatesAndSaysWhy() throws IOException {
        assertThat(requirements()).allSatisfy(row -> {
            assertThat(STATES).as(row.id()).contains(row.state());
            assertThat(row.proof()).as(row.id()).isNotBlank();
            boolean open = row.state().equals("partly");
            assertThat(row.proof().contains("**Missing:**")).as(row.id()).isEqualTo(open);
        });
    }

    /** What is left to the operator is said to the operator on a page. */
    @Test
    void whatDeploymentMeetsIsWrittenDown() throws IOException {
        assertThat(requirements().stream().filter(row -> row.state().equals("met by deployment")))
                .isNotEmpty()
                .allMatch(row -> LINK.matcher(row.proof()).find());
    }

    @Test
    void whatIsNotMetIsListedAtTheTop() throws IOException {
        String top = Files.readString(PAGE).split("\n## 1\\. ", 2)[0];

        assertThat(requirements().stream()
                        .filter(row ->
                                row.state().equals("partly") || row.state().equals("not met")))
                .allMatch(row -> top.contains("**" + row.id() + "** (level " + row.level() + ")"));
    }

    @Test
    void theFiguresAddUp() throws IOException {
        List<Requirement> rows = requirements();
        for (String level : List.of("1", "2")) {
            StringBuilder line = new StringBuilder("| level " + level + " |");
            long all = 0;
            for (String state : STATES) {
                long count = rows.stream()
                        .filter(row -> row.level().equals(level) && row.state().equals(state))
                        .count();
                all += count;
                line.append(' ').append(count).append(" |");
            }
            assertThat(Files.readString(PAGE)).contains(line + " " + all + " |");
        }
    }

    @Test
    void eachTestThatIsNamedIsInTheSources() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        Matcher proof = PROOF.matcher(Files.readString(PAGE));
        while (proof.find()) {
            String source = tests.getOrDefault(proof.group(1), "");
            String method = proof.group(2);
            if (source.isEmpty()
                    || method != null
                            && !Pattern.compile("\\bvoid " + method + "\\(")
                                    .matcher(source)
                                    .find()) {
                missing.add(proof.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    /** The sources of all tests by the name of the class; of two with one name, both. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String part : List.of("core", "plugins", "karaf-assembly")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
                for (Path file : files.filter(AsvsPageTest::isTest).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    tests.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return tests;
    }

    private static boolean isTest(Path file) {
        String path = file.toString();
        return path.matches(".*(Test|IT|Contract)\\.java") && !path.contains("/target/");
    }
}
