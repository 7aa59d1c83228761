// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The manifest of a plugin that is made on the spot.
 *
 * @param id of the plugin, and the name of its bundle
 * @param offers the extension point, by its interface
 * @param imports the packages that it imports, as they stand in a manifest
 * @param passport what the passport says besides id, publisher and licence, such as {@code ;reads:List<String>="orders"}
 * @param platform for which major version of the platform it was made
 */
record MadeManifest(String id, String version, String offers, String imports, String passport, int platform) {

    /** Where the components are described. */
    static final String COMPONENTS = "OSGI-INF/components.xml";

    MadeManifest(String id, String version, String offers, String imports, String passport) {
        this(id, version, offers, imports, passport, 1);
    }

    /** Packages of {@code org.comptoir.}, each in its first major version. */
    static String comptoir(String... packages) {
        return Stream.of(packages)
                .map(name -> "org.comptoir." + name + ";version=\"[1.0,2)\"")
                .collect(Collectors.joining(","));
    }

    Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-Name", id);
        main.putValue("Bundle-SymbolicName", id);
        main.putValue("Bundle-Version", version);
        main.putValue("Service-Component", COMPONENTS);
        main.putValue("Import-Package", imports);
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\","
                        + "org.comptoir.platform;filter:=\"(&(version>=%d.0)(!(version>=%d.0)))\""
                                .formatted(platform, platform + 1));
        main.putValue(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"" + offers + "\",org.comptoir.plugin;org.comptoir.plugin=\""
                        + id + "\";name=\"" + id + "\";description=\"Made for a test.\";publisher=\"Acme, SARL\";"
                        + "licence=\"EUPL-1.2\"" + passport);
        return manifest;
    }
}
