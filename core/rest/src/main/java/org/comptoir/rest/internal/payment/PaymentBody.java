// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.payment;

import java.net.URI;
import java.net.URISyntaxException;
import org.comptoir.api.payment.PaymentRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Money;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** A payment to begin, as clients ask for it. */
public record PaymentBody(
        @Nullable @About("made by the client, else by the server")
        PaymentId id,

        @About(value = "which of GET /payments/gateways", example = "cards")
        String gateway,

        @Nullable @About("what is paid; this or the order") InvoiceId invoice,

        @Nullable @About(value = "what is paid; this or the invoice", example = "ord_01hjv7ze7rf8vb9r0p0m1a2b3c")
        OrderId order,

        @Nullable @About("all that is left to pay unless said otherwise")
        Money amount,

        @Nullable @About("where the payer's browser goes afterwards, https")
        String returnTo) {

    private static final int LONGEST_ADDRESS = 1_000;

    PaymentRequest toRequest(PaymentId made) {
        return new PaymentRequest(id == null ? made : id, gateway, invoice, order, amount, address());
    }

    private @Nullable URI address() {
        if (returnTo == null) {
            return null;
        }
        try {
            URI address = new URI(returnTo);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && returnTo.length() <= LONGEST_ADDRESS) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // The one refusal below says it.
        }
        throw ComptoirException.invalid("payment.return-address", "returnTo");
    }
}
