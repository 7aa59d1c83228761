// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import java.util.List;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** What will not ship any more, as clients send it. */
public record CancelRestBody(
        @Nullable @About("what of which line; all goods that are left unless said otherwise")
        List<LinePart> lines,

        @Nullable @About(value = "why", example = "Article épuisé")
        String reason) {}
