// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the tutorials, as what its reader types.
 *
 * @param commands its blocks of shell, one command each
 */
record TutorialPage(List<String> commands) {

    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    static TutorialPage read(String name) throws IOException {
        String page = Files.readString(Path.of(Launcher.sources().toString(), "docs", "tutorials", name));
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            commands.add(block.group(1).strip());
        }
        return new TutorialPage(List.copyOf(commands));
    }

    /** How many commands a reader counts: what is joined by a semicolon, an ampersand or a new line is several. */
    int count() {
        int count = 0;
        for (String command : commands) {
            String plain = QUOTED.matcher(command).replaceAll("quoted").replace("\\\n", " ");
            for (String part : plain.split("&&|\\|\\||[;&|\\n]")) {
                count += part.isBlank() ? 0 : 1;
            }
        }
        return count;
    }
}
