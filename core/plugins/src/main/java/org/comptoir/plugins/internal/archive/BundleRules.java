// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.bytecode.ComponentRules;
import org.comptoir.bytecode.OfferedPackages;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.ComptoirPlugin;
import org.osgi.framework.VersionRange;

/**
 * What a bundle must not ask for to be a plugin: a plugin knows the model, the extension points, the API and a few
 * packages that every bundle may use, brings the rest inside, gives nothing to other bundles, and two versions of it can
 * be there at once. So that nothing else is ever refreshed when it comes or goes.
 */
final class BundleRules {

    private static final List<String> BANNED = List.of(
            "DynamicImport-Package",
            "Require-Bundle",
            "Fragment-Host",
            "Export-Package",
            "Bundle-NativeCode",
            "Bundle-Activator",
            "Import-Service");

    private static final Set<String> OFFERED = Set.of(ComptoirPlugin.NAMESPACE, "osgi.service");

    private static final Pattern PLATFORM = Pattern.compile("org/(?:comptoir/(?!plugin/)|slf4j/).*\\.class");

    private BundleRules() {}

    /**
     * Checks the headers.
     *
     * <p>Refused: {@code plugin.archive-manifest}, also for an import of the platform whose range of versions has no end;
     * {@code plugin.archive-forbidden} with the header, {@code plugin.archive-import} with the package.
     */
    static void check(BundleHeaders headers) {
        if (!headers.text("Bundle-ManifestVersion").strip().equals("2")) {
            throw Refusals.manifest("Bundle-ManifestVersion", headers.text("Bundle-ManifestVersion"));
        }
        for (String header : BANNED) {
            if (!headers.text(header).isBlank()) {
                throw forbidden(header, headers.text(header));
            }
        }
        headers.clauses("Bundle-SymbolicName").forEach(clause -> {
            if (clause.directives().getOrDefault("singleton", "").strip().equalsIgnoreCase("true")) {
                throw forbidden("Bundle-SymbolicName", headers.text("Bundle-SymbolicName"));
            }
        });
        headers.clauses("Provide-Capability").stream()
                .flatMap(clause -> clause.paths().stream())
                .filter(namespace -> !OFFERED.contains(namespace))
                .findFirst()
                .ifPresent(namespace -> {
                    throw forbidden("Provide-Capability", namespace);
                });
        headers.clauses("Import-Package")
                .forEach(clause -> clause.paths().forEach(name -> checkImport(name, clause.attribute("version"))));
    }

    private static void checkImport(String name, String range) {
        if (!OfferedPackages.contains(name)) {
            throw ComptoirException.invalid("plugin.archive-import", "Import-Package", name);
        }
        if (name.startsWith("org.comptoir.") && !ends(range)) {
            throw Refusals.manifest("Import-Package", name + " " + range);
        }
    }

    /** Whether a range of versions ends somewhere, so that what breaks this plugin is not taken for what it knows. */
    private static boolean ends(String range) {
        try {
            return !range.isEmpty() && VersionRange.valueOf(range).getRight() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * Checks the name of a file that the plugin's class loader can see.
     *
     * <p>Refused: {@code plugin.archive-embeds} for a class of the platform, {@code plugin.archive-forbidden} for a second
     * manifest, which some versions of Java would take instead of the one that was checked.
     */
    static void check(String name) {
        String path = name.replaceFirst("^META-INF/versions/[0-9]+/", "");
        if (!path.equals(name) && path.equals("OSGI-INF/MANIFEST.MF")) {
            throw forbidden("Import-Package", name);
        }
        if (PLATFORM.matcher(path).matches()) {
            throw ComptoirException.invalid("plugin.archive-embeds", BundleJar.FILE, name);
        }
    }

    /**
     * Checks the description of components in a file.
     *
     * <p>Refused: {@code plugin.archive-component} with the file and what a plugin's must not say.
     */
    static void checkComponents(String file, byte[] description) {
        ComponentRules.findings(description).stream().findFirst().ifPresent(what -> {
            throw ComptoirException.invalid("plugin.archive-component", file, what);
        });
    }

    private static ComptoirException forbidden(String header, String value) {
        return ComptoirException.invalid("plugin.archive-forbidden", header, value);
    }
}
