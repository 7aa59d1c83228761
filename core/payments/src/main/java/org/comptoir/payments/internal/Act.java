// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.util.UUID;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PaymentId;

/**
 * Something that a service is asked, as it stands in the database.
 *
 * @param id its id, printed the idempotency key
 * @param kind {@code start}, {@code capture}, {@code cancel} or {@code refund}
 * @param externalId the service's id of it, of the payment where none was told yet
 */
record Act(
        CompanyId company,
        UUID id,
        PaymentId payment,
        String gateway,
        String kind,
        Money amount,
        String externalId,
        int tries) {

    static final String START = "start";
    static final String CAPTURE = "capture";
    static final String CANCEL = "cancel";
    static final String REFUND = "refund";

    String key() {
        return id.toString();
    }
}
