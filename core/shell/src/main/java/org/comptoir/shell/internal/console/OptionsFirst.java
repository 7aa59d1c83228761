// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.parsing.DefaultParser;

/**
 * Lets options stand after arguments too, as everywhere else on a command line: Karaf takes whatever follows the first
 * argument for another argument.
 */
@Service
public final class OptionsFirst extends DefaultParser {

    /** The options that take no value. */
    private static final Set<String> FLAGS = Set.of(
            "--json",
            "--csv",
            "--no-format",
            "--quiet",
            "--dry-run",
            "--yes",
            "--remove",
            "--only-server",
            "--all",
            "--failed",
            "--help");

    /** Whether an option takes no value. */
    public static boolean isFlag(String option) {
        return FLAGS.contains(option);
    }

    @Override
    public String preprocess(Session session, CommandLine line) {
        List<String> words = whole(line.getArguments());
        if (words.isEmpty()) {
            return "";
        }
        List<String> options = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                arguments.add(word);
                continue;
            }
            options.add(word);
            boolean takesValue = !isFlag(word) && word.indexOf('=') < 0;
            if (takesValue && i + 1 < words.size()) {
                i++;
                options.add(words.get(i));
            }
        }
        List<String> all = new ArrayList<>(List.of(words.get(0)));
        all.addAll(options);
        all.addAll(arguments);
        return String.join(" ", all);
    }

    /** Karaf splits {@code --reason="gone off"} at the space: what a quote opens belongs together. */
    private static List<String> whole(String... parts) {
        List<String> words = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String part : parts) {
            current.append(current.isEmpty() ? "" : " ").append(part);
            if (balanced(current)) {
                words.add(current.toString());
                current.setLength(0);
            }
        }
        if (!current.isEmpty()) {
            words.add(current.toString());
        }
        return words;
    }

    private static boolean balanced(CharSequence text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return quote == 0;
    }
}
