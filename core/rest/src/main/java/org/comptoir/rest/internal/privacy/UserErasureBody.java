// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.privacy;

import org.comptoir.model.id.UserId;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.web.Given;

/** What has to be said to erase a person, which nothing takes back. */
public record UserErasureBody(
        @About(value = "once more: whoever writes it means this one", example = "usr_01hjv7ze7rf8vb9r0p0m1a2b3c")
        UserId id,

        @About(
                value = "why, by GDPR art. 17(1)",
                example = "objection",
                oneOf = {"no-longer-needed", "consent-withdrawn", "objection", "unlawful", "obligation", "child"})
        String reason) {

    /** Refused: {@code field.missing}, {@code id.mismatch}. @return the reason */
    String reasonFor(UserId subject) {
        Given.same(Given.member("id", id), subject);
        return Given.member("reason", reason);
    }
}
