// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.List;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
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
        return List.of(PersonalTable.named("record_comment")
                .plain("record_id", "state", "withdrawn_by")
                .erased("body")
                .ofCustomer("(record_id = :subject or record_id in :ids)")
                .shownToUser("author = :id")
                .build());
    }
}
