// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of payments, up to date. Whoever reads or writes them depends on it, so that they are there first. */
@Component(service = PaymentTables.class)
public final class PaymentTables {

    @Activate
    public PaymentTables(@Reference Schemas schemas) {
        schemas.migrate("payments", PaymentTables.class);
    }
}
