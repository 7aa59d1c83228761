// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of the launcher, read from its arguments.
 *
 * @param verb what to do
 * @param data the data folder, absolute
 * @param port the HTTP port asked for
 * @param database the JDBC address asked for, null for the one used before
 * @param development whether plugins that nobody signed are let in while this server runs
 * @param words what follows the options: a console command, or files
 */
record Options(
        String verb,
        Path data,
        int port,
        @Nullable String database,
        boolean demo,
        boolean development,
        boolean background,
        boolean json,
        List<String> words) {

    static final int DEFAULT_PORT = 8181;

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "run", Set.of("--demo", "--development", "--port", "--data", "--db", "--background"),
            "stop", Set.of("--data"),
            "shell", Set.of("--data"),
            "replay", Set.of("--data", "--json"));

    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String verb = rest.isEmpty() ? "" : rest.removeFirst();
        Set<String> allowed = ALLOWED.get(verb);
        if (allowed == null) {
            throw new Refusal("There is no command \"" + verb + "\": see ./comptoir help.");
        }
        Path data = Path.of("data");
        int port = DEFAULT_PORT;
        String database = null;
        boolean demo = false;
        boolean development = false;
        boolean background = false;
        boolean json = false;
        while (!rest.isEmpty() && rest.getFirst().startsWith("--")) {
            String option = rest.removeFirst();
            if (!allowed.contains(option)) {
                throw new Refusal("The command " + verb + " has no option " + option + ": see ./comptoir help.");
            }
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--db" -> database = database(value(option, rest));
                case "--demo" -> demo = true;
                case "--development" -> development = true;
                case "--background" -> background = true;
                default -> json = true;
            }
        }
        List<String> words = new ArrayList<>(rest);
        checkWords(verb, words);
        return new Options(
                verb,
                data.toAbsolutePath().normalize(),
                port,
                database,
                demo,
                development,
                background,
                json,
                List.copyOf(words));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal("The option " + option + " needs a value: see ./comptoir help.");
        }
        return rest.removeFirst();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Refusal("The port \"" + text + "\" is not a number from 1 to 65535.", e);
        }
        throw new Refusal("The port \"" + text + "\" is not a number from 1 to 65535.");
    }

    private static String database(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal("The option --db takes an address like jdbc:postgresql://host/database;"
                    + " without it Comptoir keeps its own database in the data folder.");
        }
        return url;
    }

    private static void checkWords(String verb, List<String> words) {
        switch (verb) {
            case "shell" -> {
                if (words.isEmpty()) {
                    throw new Refusal(
                            "The command shell needs a console command: ./comptoir shell \"comptoir:verify\".");
                }
            }
            case "replay" -> {
                if (words.isEmpty()) {
                    throw new Refusal("The command replay needs a file to replay: see ./comptoir help.");
                }
            }
            default -> {
                if (!words.isEmpty()) {
                    throw new Refusal(
                            "The command " + verb + " takes no \"" + words.get(0) + "\": see ./comptoir help.");
                }
            }
        }
    }
}
