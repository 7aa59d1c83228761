// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.Outcome;

/** A call as the guard makes it. */
final class CallSample {

    static final Call CALL = new Call(
            new CompanyId(new UUID(1, 1)),
            Actor.system("test"),
            Idempotency.NONE,
            Instant.parse("2026-11-21T10:00:00Z"),
            Locale.FRENCH,
            "trace");

    private CallSample() {}

    static Document written(FacturXFormat format, Invoice invoice) {
        Outcome<Document> outcome = format.write(invoice, CALL);
        if (outcome instanceof Outcome.Done<Document> done) {
            return done.value();
        }
        throw new AssertionError(outcome);
    }
}
