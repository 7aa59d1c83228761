// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.privacy;

import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.Id;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.web.Given;

/** What has to be said for an erasure, which nothing takes back. */
public record ErasureBody(
        @About(
                value = "the id in the path, once more: whoever writes it means this one",
                example = "pty_01hjv7ze7rf8vb9r0p0m1a2b3c")
        String id,

        @About(
                value = "why, by GDPR art. 17(1)",
                example = "objection",
                oneOf = {"no-longer-needed", "consent-withdrawn", "objection", "unlawful", "obligation", "child"})
        String reason) {

    /** Refused: {@code field.missing}, {@code id.mismatch}. @return the reason */
    String reasonFor(Id subject) {
        if (!subject.toString().equals(Given.member("id", id).strip())) {
            throw ComptoirException.invalid("id.mismatch", "id", id);
        }
        return Given.member("reason", reason);
    }
}
