// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** An account as clients name it. */
public record AccountBody(
        @About(example = "Services bancaires et assimilés") String label,

        @Nullable @About("what the core is to use it for; that role moves here")
        String role) {}
