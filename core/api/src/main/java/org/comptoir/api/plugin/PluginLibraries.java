// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.util.List;

/**
 * The libraries that a plugin carries inside, as the bill of materials in its bundle names them. Whoever built the plugin
 * made it: it is signed with the rest, and no more true than what they say of themselves.
 *
 * @param declared whether there is such a bill; without one nothing is known, which is not the same as no library
 * @param all each of them, by name
 */
public record PluginLibraries(boolean declared, List<Library> all) {

    public PluginLibraries {
        all = List.copyOf(all);
    }

    /** Where there is no bill of materials. */
    public static PluginLibraries undeclared() {
        return new PluginLibraries(false, List.of());
    }

    /**
     * A library.
     *
     * @param group whose it is, such as {@code org.apache.pdfbox}; may be empty
     * @param name such as {@code pdfbox}
     * @param version may be empty
     * @param licence as SPDX writes it, or its name; several with commas between them; empty where none is said
     */
    public record Library(String group, String name, String version, String licence) {}
}
