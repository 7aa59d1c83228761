// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PaymentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept of payments: how much, by which service and under which number of its own stays; who paid does not. */
@Component(service = PersonalRecords.class)
public final class PaymentRecords implements PersonalRecords {

    /** Rows from before the customer was kept are told by its code. */
    private static final String OF_CUSTOMER = "(customer = :id or customer is null and customer_code in :codes)";

    /** @param tables named so that they are there */
    @Activate
    public PaymentRecords(@Reference PaymentTables tables) {}

    @Override
    public String module() {
        return "payments";
    }

    @Override
    public Set<String> toldInEvents() {
        return Set.of("reference");
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("payment_subject").build(),
                PersonalTable.named("payment")
                        .plain("gateway", "state", "currency", "external_id")
                        .erased("customer_code", Trace::pseudonym)
                        .erased("customer_name", "reference", "continue_at", "search_text")
                        .code("customer_code")
                        .id("id", PaymentId::new)
                        .ofCustomer(OF_CUSTOMER)
                        .build(),
                PersonalTable.named("payment_act")
                        .plain("act", "state", "external_id", "problem")
                        .erased("message")
                        .ofCustomer("payment_id in (select id from payment where company = :company and " + OF_CUSTOMER
                                + ")")
                        .build());
    }

    @Override
    public void requireErasable(Tx tx, Trace trace) {
        if (trace.subject().kind() != Kind.CUSTOMER) {
            return;
        }
        tx.first(
                        "select id from payment where company = ? and customer = ? and (state in ? or id in (select"
                                + " payment_id from payment_act where company = ? and ask_at is not null))",
                        row -> new PaymentId(row.uuid(1)),
                        trace.company(),
                        trace.subject().id(),
                        new Sql.In(Following.OPEN),
                        trace.company())
                .ifPresent(open -> {
                    throw new ComptoirException(
                            "privacy.payments-open",
                            Fault.CONFLICT,
                            Map.of(ComptoirException.FIELD, "payment", ComptoirException.VALUE, open.toString()));
                });
    }
}
