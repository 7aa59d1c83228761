// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** What came back, as clients send it. */
public record ReturnBody(
        @Nullable @About("today unless said otherwise") LocalDate returnedOn,
        @About("what of which line") List<LinePart> lines,

        @About(value = "why", example = "Cassé au transport")
        String reason) {}
