// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;

/** What an address for mail looks like; whether mail arrives, only mail can tell. */
public final class EmailForm {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");

    private EmailForm() {}

    /**
     * The address as it is.
     *
     * @param text at most 254 characters, not empty
     * @throws ComptoirException {@code email.malformed}
     */
    public static String checked(String text) {
        if (!FORM.matcher(text).matches()) {
            throw ComptoirException.invalid("email.malformed", "email", text);
        }
        return text;
    }
}
