// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.util.List;
import org.comptoir.api.imports.Imports;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept of people on the way in: lines of files and orders of shops that could not be booked. */
@Component(service = PersonalRecords.class)
public final class ConnectRecords implements PersonalRecords {

    /** @param imports whose tables are there once it is */
    @Activate
    public ConnectRecords(@Reference Imports imports) {}

    @Override
    public String module() {
        return "connect";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("import_fact").plain("source", "fact").build(),
                PersonalTable.named("import_quarantine")
                        .plain("source", "ref", "reason")
                        .erasedByHand("raw")
                        .mentions("raw", "source", "ref")
                        .build(),
                PersonalTable.named("connector")
                        .plain("name", "cursor_at", "error", "message")
                        .build(),
                PersonalTable.named("hook_delivery")
                        .plain(
                                "printed",
                                "hook",
                                "plugin",
                                "digest",
                                "encoding",
                                "outcome",
                                "code",
                                "reason",
                                "points_at",
                                "search_text")
                        .secretByHand("headers")
                        .erasedByHand("body")
                        .mentions("body", "printed")
                        .build(),
                PersonalTable.named("hook_try")
                        .plain("outcome", "code", "reason", "tried_by")
                        .build(),
                PersonalTable.named("hook_pointer")
                        .plain("hook", "kind", "external_id")
                        .build());
    }
}
