// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.Arrays;
import org.comptoir.kernel.input.Field;

/** Which names of files in an archive stay inside it on every system, and show what they say. */
final class StaysInside {

    private StaysInside() {}

    static boolean test(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return Field.isPlain(path)
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
