// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.plugin.PluginLibraries.Library;
import org.comptoir.kernel.text.OneLine;

/**
 * What somebody reads who is asked whether a plugin may come in. How much its author has to say of what lies inside must not
 * push what the plugin may do off the screen.
 */
final class ConsentSheet {

    private static final int MOST_LIBRARIES = 20;
    private static final int LONGEST_LIBRARY = 100;
    private static final int LONGEST_LICENCE = 40;

    private ConsentSheet() {}

    /** A line for each fact, and one for each of the first libraries. */
    static List<String> lines(Map<String, Object> sheet) {
        List<String> lines = new ArrayList<>();
        sheet.forEach((name, value) -> {
            if (name.equals("libraries") && value instanceof List<?> libraries) {
                addLibraries(lines, libraries);
            } else {
                lines.add(name + ": " + value);
            }
        });
        return lines;
    }

    private static void addLibraries(List<String> lines, List<?> libraries) {
        libraries.stream()
                .limit(MOST_LIBRARIES)
                .map(one -> one instanceof Library library ? "  " + shown(library) : "  " + one)
                .forEach(lines::add);
        int more = libraries.size() - MOST_LIBRARIES;
        if (more > 0) {
            lines.add("  and " + more + " more: plugin-plan with --json has all");
        }
    }

    private static String shown(Library library) {
        String name = library.group().isEmpty() ? library.name() : library.group() + ":" + library.name();
        String licence = library.licence().isEmpty() ? "no licence said" : library.licence();
        return OneLine.of((name + " " + library.version()).strip(), LONGEST_LIBRARY) + " ("
                + OneLine.of(licence, LONGEST_LICENCE) + ")";
    }
}
