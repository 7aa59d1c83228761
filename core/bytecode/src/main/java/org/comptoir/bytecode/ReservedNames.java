// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Names by which people would take a plugin for one of this project: only what the project's key signed may bear them. Its
 * bundle's name stands on invoices, its id in lists, its publisher and its own name on the sheet that an administrator agrees
 * to. They are compared as {@link SeenName} sees them.
 */
public final class ReservedNames {

    /** A company may well be a comptoir of something; these say that it is this one. */
    private static final List<String> PROJECT = List.of(
            "comptoir",
            "comptoirauthors",
            "thecomptoirauthors",
            "comptoirproject",
            "thecomptoirproject",
            "lesauteursdecomptoir",
            "leprojetcomptoir");

    private ReservedNames() {}

    /** Whether this, as a plugin's id or as the symbolic name of its bundle, is the project's, or begins with its name. */
    public static boolean isName(String name) {
        String dotted = name.toLowerCase(Locale.ROOT).replaceAll("[_-]", ".") + ".";
        // Wherever a part of it ends: what begins alike and goes on in the same part is another word.
        return IntStream.range(0, dotted.length())
                .filter(end -> dotted.charAt(end) == '.')
                .mapToObj(end -> SeenName.of(dotted.substring(0, end)))
                .anyMatch(begin -> begin.readsAs("orgcomptoir") || isProject(begin));
    }

    /**
     * Whether whoever reads this, as the name of a publisher or of a plugin, would take it for the project, whatever letters
     * it is written with.
     */
    public static boolean isPublisher(String publisher) {
        return isProject(SeenName.of(publisher));
    }

    private static boolean isProject(SeenName name) {
        return PROJECT.stream().anyMatch(name::readsAs);
    }
}
