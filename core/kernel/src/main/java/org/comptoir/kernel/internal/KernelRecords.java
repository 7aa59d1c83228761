// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.List;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the kernel keeps of people: answers for retries, facts on their way, the audit trail, which has ids alone. What is
 * told in facts is emptied by who knows the facts of all modules.
 */
@Component(service = PersonalRecords.class)
public final class KernelRecords implements PersonalRecords {

    /** @param units named so that the tables are there */
    @Activate
    public KernelRecords(@Reference Units units) {}

    @Override
    public String module() {
        return "kernel";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("schema_lock").plain("holder").build(),
                PersonalTable.named("schema_version").plain("module", "digest").build(),
                PersonalTable.named("chain_head").plain("chain", "last_hash").build(),
                PersonalTable.named("idempotency")
                        .plain("idem_key", "digest")
                        .secretByHand("outcome")
                        .copies("outcome", "idem_key")
                        .build(),
                PersonalTable.named("outbox")
                        .plain("event_type", "aggregate", "state")
                        .erasedByHand("event_data")
                        .ofCustomer("aggregate in :ids")
                        .ofUser("aggregate in :ids")
                        .build(),
                PersonalTable.named("outbox_handler")
                        .plain("handler", "event_types")
                        .build(),
                PersonalTable.named("outbox_delivery")
                        .plain("handler", "aggregate", "state", "last_error")
                        .build(),
                PersonalTable.named("outbox_feed_head").build(),
                PersonalTable.named("job_lease")
                        .plain("job", "holder", "last_error")
                        .build(),
                PersonalTable.named("audit_trail")
                        .plain("actor", "action", "subject", "detail", "trace_id", "previous_hash", "hash")
                        .shownToCustomer("subject = :subject")
                        .shownToUser("actor = :actor or subject = :subject")
                        .build(),
                PersonalTable.named("secret")
                        .plain("secret_name", "key_id")
                        .secretByHand("wrapped_key", "sealed")
                        .build(),
                PersonalTable.named("master_key").plain("key_id").build());
    }
}
