// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.privacy;

import org.comptoir.model.id.PartyId;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.web.Given;

/** What has to be said to erase a customer, which nothing takes back. */
public record CustomerErasureBody(
        @About(value = "once more: whoever writes it means this one", example = "pty_01hjv7ze7rf8vb9r0p0m1a2b3c")
        PartyId id,

        @About(
                value = "why, by GDPR art. 17(1)",
                example = "objection",
                oneOf = {"no-longer-needed", "consent-withdrawn", "objection", "unlawful", "obligation", "child"})
        String reason) {

    /** Refused: {@code field.missing}, {@code id.mismatch}. @return the reason */
    String reasonFor(PartyId subject) {
        Given.same(Given.member("id", id), subject);
        return Given.member("reason", reason);
    }
}
