// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.privacy;

import java.util.UUID;

/**
 * What stands in the place of a name that was erased: made of the id alone, which stays, so that the same person gets the
 * same one each time and no two get one together.
 */
public final class Pseudonym {

    private static final String START = "ERASED-";

    private Pseudonym() {}

    /** For a name or a code: 23 characters. */
    public static String of(UUID id) {
        return START + String.format("%016X", id.getLeastSignificantBits());
    }

    /** For an address of mail, under a name that no mail can reach (RFC 2606). */
    public static String email(UUID id) {
        return id + "@erased.invalid";
    }

    /** Whether this is the name or the code of somebody who was erased. */
    public static boolean isFor(UUID id, String text) {
        return of(id).equals(text);
    }
}
