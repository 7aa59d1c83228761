// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.Set;

/**
 * What a plugin may know somebody by, and the core no longer knows once they are erased.
 *
 * @param codes those of a customer
 * @param emails their addresses
 */
record KnownBy(Set<String> codes, Set<String> emails) {

    KnownBy {
        codes = Set.copyOf(codes);
        emails = Set.copyOf(emails);
    }
}
