// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** What the manifest of a bundle says. */
final class BundleHeaders {

    private final Function<String, @Nullable String> headers;

    /** The headers of a bundle, by their names; null for those that it lacks. */
    BundleHeaders(Function<String, @Nullable String> headers) {
        this.headers = headers;
    }

    /** Reads the manifest. Refused: {@code plugin.archive-manifest}, also where a header stands there twice. */
    static BundleHeaders read(byte[] manifest) {
        refuseRepeated(manifest);
        try {
            Attributes attributes = new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
            return new BundleHeaders(attributes::getValue);
        } catch (IOException | IllegalArgumentException malformed) {
            throw Refusals.manifest(BundleJar.MANIFEST, String.valueOf(malformed.getMessage()));
        }
    }

    /** Of two headers of one name, one reader takes the first and another the last. */
    private static void refuseRepeated(byte[] manifest) {
        Set<String> seen = new HashSet<>();
        for (String line : new String(manifest, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1)) {
            if (line.isEmpty()) {
                return;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon);
            if (!line.startsWith(" ") && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw Refusals.repeated(name);
            }
        }
    }

    /** A header's text, empty where it is missing. */
    String text(String header) {
        String text = headers.apply(header);
        return text == null ? "" : text;
    }

    List<Clause> clauses(String header) {
        return Clause.parse(text(header));
    }

    /** The bundle's name for the framework. Refused: {@code plugin.archive-manifest}. */
    String symbolicName() {
        List<Clause> clauses = clauses("Bundle-SymbolicName");
        String name = clauses.size() == 1 ? clauses.get(0).paths().get(0) : "";
        if (!name.matches("[A-Za-z0-9_.-]{1,128}")) {
            throw Refusals.manifest("Bundle-SymbolicName", name);
        }
        return name;
    }

    /** The bundle's version, written as the framework writes it. Refused: {@code plugin.archive-manifest}. */
    String version() {
        String text = text("Bundle-Version");
        try {
            Version version = Version.parseVersion(text);
            if (!version.equals(Version.emptyVersion)) {
                return version.toString();
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw Refusals.manifest("Bundle-Version", text);
    }
}
