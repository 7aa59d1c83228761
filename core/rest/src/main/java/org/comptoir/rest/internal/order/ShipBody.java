// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.id.ShipmentId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** What leaves the warehouse, as clients send it; nothing at all means everything, today. */
public record ShipBody(
        @Nullable @About("of the shipment; made by the client, else by the server")
        ShipmentId id,

        @Nullable @About("today unless said otherwise") LocalDate shippedOn,

        @Nullable @About("what of which line; all that is left unless said otherwise")
        List<LinePart> lines,

        @Nullable @About(value = "the carrier's number", example = "6A12345678901")
        String tracking) {}
