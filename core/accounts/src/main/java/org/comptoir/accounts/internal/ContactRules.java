// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import org.comptoir.kernel.input.EmailForm;
import org.comptoir.kernel.input.Field;

/** How somebody is reached. */
final class ContactRules {

    String email(String text) {
        String kept = new Field("email").optional(text, 254);
        return kept.isEmpty() ? kept : EmailForm.checked(kept);
    }

    String phone(String text) {
        return new Field("phone").optional(text, 32);
    }
}
