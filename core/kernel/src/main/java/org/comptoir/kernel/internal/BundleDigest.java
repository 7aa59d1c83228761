// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import org.comptoir.kernel.Sha256;
import org.osgi.framework.Bundle;

/** What a bundle consists of, as one hash: over the path and the bytes of each of its files, in order of paths. */
final class BundleDigest {

    private BundleDigest() {}

    static String of(Bundle bundle) {
        Enumeration<URL> entries = bundle.findEntries("/", "*", true);
        if (entries == null) {
            return "";
        }
        List<URL> files = Collections.list(entries).stream()
                .filter(entry -> !entry.getPath().endsWith("/"))
                .sorted(Comparator.comparing(URL::getPath))
                .toList();
        Sha256 digest = new Sha256();
        for (URL file : files) {
            try (InputStream in = file.openStream()) {
                digest.add(file.getPath()).add(in.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return digest.hex();
    }
}
