// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import java.time.LocalDate;
import org.comptoir.rest.About;

/** Until when the books are to be closed. */
public record ClosingBody(
        @About(value = "this day included", example = "2026-10-31")
        LocalDate until) {}
