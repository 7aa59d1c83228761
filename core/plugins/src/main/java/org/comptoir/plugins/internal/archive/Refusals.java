// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.Map;
import org.comptoir.api.access.Resources;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Why an archive is refused, in the words that several readers of it share. */
final class Refusals {

    private Refusals() {}

    /** Half copied, changed on the way, or made by a program that does not keep to the format. */
    static ComptoirException damaged(String file, String reason) {
        return refused("plugin.archive-damaged", "file", file, "reason", reason);
    }

    static ComptoirException damaged(String file, Throwable cause) {
        return new ComptoirException("plugin.archive-damaged", Fault.INVALID, Map.of("file", file), cause);
    }

    static ComptoirException tooLarge(String file, String limit, long most) {
        return new ComptoirException(
                "plugin.archive-too-large",
                Fault.TOO_LARGE,
                Map.of("file", file, "limit", limit, "most", Long.toString(most)));
    }

    /** An entry whose name or kind leads out of the archive, or says another thing than it shows. */
    static ComptoirException path(String file, String entry) {
        return refused("plugin.archive-path", "file", file, "entry", entry);
    }

    static ComptoirException link(String file, String entry) {
        return refused("plugin.archive-link", "file", file, "entry", entry);
    }

    static ComptoirException duplicate(String file, String entry) {
        return refused("plugin.archive-duplicate", "file", file, "entry", entry);
    }

    /** A header of the bundle that is missing or cannot be read. */
    static ComptoirException manifest(String header, String value) {
        return refused("plugin.archive-manifest", ComptoirException.FIELD, header, ComptoirException.VALUE, value);
    }

    /** A header that stands there twice, and means to one reader another thing than to the next. */
    static ComptoirException repeated(String header) {
        return refused(
                "plugin.archive-manifest",
                ComptoirException.FIELD,
                header,
                "reason",
                header + ": it stands there twice");
    }

    static ComptoirException passport(String field, String value) {
        return refused("plugin.archive-passport", ComptoirException.FIELD, field, ComptoirException.VALUE, value);
    }

    /** A kind of data that there is not. */
    static ComptoirException resource(String field, String value) {
        return new ComptoirException(
                "plugin.archive-resource",
                Fault.INVALID,
                Map.of(ComptoirException.FIELD, field, ComptoirException.VALUE, value, "known", Resources.inWords()));
    }

    private static ComptoirException refused(String code, String name, String value, String other, String otherValue) {
        return new ComptoirException(code, Fault.INVALID, Map.of(name, value, other, otherValue));
    }
}
