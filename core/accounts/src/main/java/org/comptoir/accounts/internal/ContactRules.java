// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.regex.Pattern;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;

/** How somebody is reached. The address is the reader's; whether mail arrives, only mail can tell. */
final class ContactRules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");

    String email(String text) {
        String kept = new Field("email").optional(text, 254);
        if (!kept.isEmpty() && !EMAIL.matcher(kept).matches()) {
            throw ComptoirException.invalid("email.malformed", "email", kept);
        }
        return kept;
    }

    String phone(String text) {
        return new Field("phone").optional(text, 32);
    }
}
