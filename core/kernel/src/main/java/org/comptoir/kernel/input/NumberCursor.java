// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import java.util.regex.Pattern;
import org.comptoir.api.PageRequest;
import org.comptoir.model.ComptoirException;

/** The cursor of a list that is read backwards by a number: whoever asks may write anything there. */
public final class NumberCursor {

    /** Numbers of rows begin at 1. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private NumberCursor() {}

    /**
     * The number that the rows of a page come before; on the first page, one above all. Refused: {@code page.cursor}.
     */
    public static long before(PageRequest page) {
        if (page.cursor().isEmpty()) {
            return Long.MAX_VALUE;
        }
        long before = NUMBER.matcher(page.cursor()).matches() ? Long.parseLong(page.cursor()) : 0;
        if (before < 1) {
            throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
        }
        return before;
    }
}
