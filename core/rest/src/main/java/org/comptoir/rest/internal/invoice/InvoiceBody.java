// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.invoice;

import java.time.LocalDate;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** An invoice to issue, as clients ask for it. */
public record InvoiceBody(
        @Nullable @About("made by the client, else by the server")
        InvoiceId id,

        @About(value = "the order to invoice", example = "ord_01hjv7ze7rf8vb9r0p0m1a2b3c")
        OrderId order,

        @Nullable @About("today unless said otherwise; never before the last invoice")
        LocalDate issuedOn) {}
