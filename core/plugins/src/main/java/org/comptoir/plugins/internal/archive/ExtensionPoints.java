// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which extension points a bundle implements, and with which versions of them it works. */
final class ExtensionPoints {

    private static final Pattern POINT = Pattern.compile("(org\\.comptoir\\.spi\\.[a-z0-9]+\\.v[0-9]+)\\.[A-Za-z0-9]+");

    private ExtensionPoints() {}

    /**
     * The services that the bundle offers, each with the range of its package's import, in alphabetical order.
     *
     * <p>Refused: {@code plugin.archive-manifest} where one is offered whose package is not imported.
     */
    static List<String> of(BundleHeaders headers) {
        Map<String, String> ranges = new HashMap<>();
        headers.clauses("Import-Package")
                .forEach(clause -> clause.paths().forEach(name -> ranges.put(name, clause.attribute("version"))));
        return headers.clauses("Provide-Capability").stream()
                .filter(clause -> clause.paths().contains("osgi.service"))
                .flatMap(clause -> clause.list("objectClass").stream())
                .distinct()
                .filter(service -> POINT.matcher(service).matches())
                .sorted()
                .map(service -> service + " " + range(ranges, service))
                .toList();
    }

    private static String range(Map<String, String> ranges, String service) {
        String range = ranges.getOrDefault(service.substring(0, service.lastIndexOf('.')), "");
        if (range.isEmpty()) {
            throw Refusals.manifest("Import-Package", service);
        }
        return range;
    }
}
