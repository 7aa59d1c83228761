// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.List;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is kept of people beside records. What was said of a customer, and of what is theirs, goes with them; what a colleague
 * wrote is the merchant's, who is shown it and keeps it when that colleague is erased, under no name then.
 */
@Component(service = PersonalRecords.class)
public final class RecordsRecords implements PersonalRecords {

    /** @param tables named so that they are there */
    @Activate
    public RecordsRecords(@Reference RecordsTables tables) {}

    @Override
    public String module() {
        return "records";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("record_comment")
                        .plain("record_id", "state", "withdrawn_by")
                        .erased("body")
                        .ofCustomer("record_id in :ids")
                        .shownToUser("author = :id")
                        .build(),
                PersonalTable.named("saved_list")
                        .plain("list_name", "name", "query")
                        .shownToUser("person = :id")
                        .build(),
                PersonalTable.named("saved_list_usual")
                        .plain("list_name")
                        .ofUser("person = :id")
                        .deleted()
                        .build());
    }

    /** What somebody kept for themselves goes with them; what they shared is the company's. */
    @Override
    public void erase(Tx tx, Trace trace) {
        if (trace.subject().kind() == Kind.USER) {
            tx.update(
                    "delete from saved_list where company = ? and person = ? and shared = ?",
                    trace.company(),
                    trace.subject().id(),
                    false);
        }
    }
}
