// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The how-to guides: each class that they show is one that is compiled, and run, in this build. */
class HowToPagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS =
            Pattern.compile("package ([\\w.]+);.*?\n(?:public )?(?:final )?class (\\w+) ", Pattern.DOTALL);

    @Test
    void theClassesOfEachPageAreThoseThatAreCompiled() throws IOException {
        int classes = 0;
        for (Path page : files("docs/how-to", ".md")) {
            Matcher code = CODE.matcher(Files.readString(page));
            while (code.find()) {
                Matcher name = CLASS.matcher(code.group(1));
                assertThat(name.find()).as(page + " shows whole classes").isTrue();
                String source = source(name.group(1).replace('.', '/') + "/" + name.group(2) + ".java");
                assertThat(code.group(1)).as(page.toString()).isEqualTo(source.substring(source.indexOf("package ")));
                classes++;
            }
        }
        assertThat(classes).isPositive();
    }

    private static String source(String file) throws IOException {
        for (String modules : List.of("core", "plugins", "karaf-assembly")) {
            try (Stream<Path> all = Files.list(ROOT.resolve(modules))) {
                for (Path module : all.toList()) {
                    Path source = module.resolve("src/test/java").resolve(file);
                    if (Files.exists(source)) {
                        return Files.readString(source);
                    }
                }
            }
        }
        throw new AssertionError("no module has the test " + file);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
