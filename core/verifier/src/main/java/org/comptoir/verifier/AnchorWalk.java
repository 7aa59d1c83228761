// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/** Walks along the anchors of one key. */
final class AnchorWalk {

    private final String name;
    private final String company;
    private final PublicKey key;
    private final Report report;
    private @Nullable Anchor last;

    /** @param name what the file is called in sentences */
    AnchorWalk(String name, String company, PublicKey key, Report report) {
        this.name = name;
        this.company = company;
        this.key = key;
        this.report = report;
    }

    void next(Anchor anchor) throws Breach {
        Anchor before = last;
        if (before != null) {
            report.require(
                    anchor.number() == before.number() + 1 && anchor.previous().equals(Hashes.of(before.line())),
                    name + ": line " + anchor.number() + " does not follow line " + before.number());
        } else if (anchor.number() == 1) {
            report.require(
                    anchor.previous().equals(Hashes.START), name + ": line 1 follows something that is not there");
        }
        report.require(anchor.company().equals(company), name + ": line " + anchor.number() + " is another company's");
        report.require(anchor.isSignedBy(key), name + ": line " + anchor.number() + " is not signed by the key");
        last = anchor;
    }

    @Nullable
    Anchor last() {
        return last;
    }
}
