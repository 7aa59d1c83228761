// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.util.List;

/** What the server lets a plugin import, neither more nor less. */
public final class OfferedPackages {

    /**
     * Each with what lies below it. Of javax, what is in every Java and reaches neither databases nor the network; but for
     * javax.net, by which a library speaks TLS over a connection that a broker lent. The plugin's own code must not call it.
     */
    private static final List<String> ROOTS = List.of(
            "org.comptoir.model",
            "org.comptoir.spi",
            "org.comptoir.api",
            "org.jspecify.annotations",
            "org.slf4j",
            "org.apache.commons.logging",
            "org.osgi.service.component",
            "org.w3c.dom",
            "org.xml.sax",
            "java",
            "javax.crypto",
            "javax.imageio",
            "javax.net",
            "javax.print",
            "javax.security",
            "javax.xml");

    private OfferedPackages() {}

    /** Whether it is offered, by its full name. */
    public static boolean contains(String name) {
        return ROOTS.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
    }
}
