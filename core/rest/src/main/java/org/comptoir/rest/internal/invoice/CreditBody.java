// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.invoice;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.rest.About;
import org.comptoir.rest.internal.order.LinePart;
import org.jspecify.annotations.Nullable;

/** A credit note on an invoice of ours, as clients ask for it. */
public record CreditBody(
        @Nullable @About("of the credit note; made by the client, else by the server")
        InvoiceId id,

        @Nullable @About("today unless said otherwise") LocalDate issuedOn,

        @Nullable @About("how much of which line; all that is left unless said otherwise")
        List<LinePart> lines,

        @About(value = "why, printed", example = "Retour de marchandise")
        String reason) {}
