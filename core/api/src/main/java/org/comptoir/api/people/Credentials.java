// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to come in with, without any of it.
 *
 * @param passwordChangedAt when they chose their password
 * @param totp whether they have an authenticator app
 * @param passkeys how many passkeys they have
 * @param recoveryCodesLeft how many recovery codes are unused
 * @param secondFactorCompulsory whether their roles must not be used with a password alone
 */
public record Credentials(
        @Nullable Instant passwordChangedAt,
        boolean totp,
        int passkeys,
        int recoveryCodesLeft,
        boolean secondFactorCompulsory) {

    /** Whether they have more than a password to show. */
    public boolean secondFactor() {
        return totp || passkeys > 0;
    }
}
