// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.List;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept of who was erased: that they were, and which plugins forgot them. */
@Component(service = PersonalRecords.class)
public final class PrivacyRecords implements PersonalRecords {

    /** @param schema named so that the tables are there */
    @Activate
    public PrivacyRecords(@Reference PrivacySchema schema) {}

    @Override
    public String module() {
        return "privacy";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("erasure")
                        .plain("kind", "reason", "erased_by")
                        .shownToCustomer("subject = :id")
                        .shownToUser("subject = :id")
                        .build(),
                // What they were known by goes when the plugin has answered, which needs it until then.
                PersonalTable.named("erasure_plugin")
                        .plain("plugin", "kind", "state", "problem", "version")
                        .secretByHand("known_by")
                        .shownToCustomer("subject = :id")
                        .shownToUser("subject = :id")
                        .build());
    }
}
