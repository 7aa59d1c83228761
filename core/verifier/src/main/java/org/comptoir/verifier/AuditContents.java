// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.util.Map;
import java.util.Set;

/** The audit trail: who did what. */
final class AuditContents implements Contents {

    private static final Set<String> MEMBERS = Set.of("action", "actor", "at", "detail", "subject", "trace");

    private final IssuedFiles files;

    AuditContents(IssuedFiles files) {
        this.files = files;
    }

    @Override
    public void next(long number, byte[] content) throws Breach {
        Map<String, Object> row = Json.object(content, "audit: row " + number);
        if (!row.keySet().equals(MEMBERS)) {
            throw new Breach("audit: row " + number + " has other members than a row of the trail");
        }
        files.row(row, number);
    }

    /** Who did what is never forgotten. */
    @Override
    public boolean hasTerm() {
        return false;
    }
}
