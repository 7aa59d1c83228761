// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

/**
 * What one look at a password costs, by Argon2id (RFC 9106).
 *
 * @param memoryKib how much memory it fills, in KiB
 * @param passes how often it goes over that
 * @param lanes how much of it could be done side by side; here one, since the server has other things to do
 */
public record Cost(int memoryKib, int passes, int lanes) {

    /** More than twice what OWASP asks for at least (19 MiB, two passes): a quarter of a second on a usual processor. */
    public static final Cost USUAL = new Cost(64 << 10, 3, 1);
}
