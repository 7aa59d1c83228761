// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.comptoir.bytecode.OfferedPackages;
import org.comptoir.plugins.internal.archive.PlatformList.Offered;
import org.comptoir.spi.ComptoirPlugin;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** Collects what the bundles of a distribution have for plugins. Not for many threads. */
public final class OfferedByBundles {

    private static final String PACKAGES = "osgi.wiring.package";
    private static final String EXTENDERS = "osgi.extender";

    /** What plugins require besides packages and Java. */
    private static final Set<String> NAMESPACES = Set.of(ComptoirPlugin.PLATFORM, EXTENDERS);

    private final Map<String, Map<String, Set<Version>>> found = new TreeMap<>();

    /** What a bundle has. @param headers of its manifest, null where it has none of the name */
    public void bundle(Function<String, @Nullable String> headers) {
        BundleHeaders said = new BundleHeaders(headers);
        exports(said.text("Export-Package"));
        for (Clause clause : said.clauses("Provide-Capability")) {
            clause.paths().stream()
                    .filter(NAMESPACES::contains)
                    .forEach(namespace -> add(namespace, clause.attribute(namespace), List.of(version(clause))));
        }
    }

    /** What a header of exports names, as far as plugins may import it; Java's own packages nobody needs to import. */
    public void exports(String header) {
        for (Clause clause : Clause.parse(header)) {
            clause.paths().stream()
                    .filter(name -> OfferedPackages.contains(name) && !name.startsWith("java."))
                    .forEach(name -> add(PACKAGES, name, List.of(version(clause))));
        }
    }

    private static String version(Clause clause) {
        return clause.attribute("version");
    }

    /** Something by its namespace and its name in it, in these versions; an empty one is 0. */
    public void add(String namespace, String name, Collection<String> versions) {
        Set<Version> all =
                found.computeIfAbsent(namespace, key -> new TreeMap<>()).computeIfAbsent(name, key -> new TreeSet<>());
        versions.forEach(version -> all.add(Version.parseVersion(version)));
    }

    /** By namespace and name. */
    public List<Offered> sorted() {
        List<Offered> offers = new ArrayList<>();
        found.forEach((namespace, names) -> names.forEach((name, versions) -> offers.add(new Offered(
                namespace, name, versions.stream().map(Version::toString).toList()))));
        return offers;
    }
}
