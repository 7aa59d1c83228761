// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.util.List;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.id.MessageId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept of messages: that somebody was told something, for thirty days. What they were told goes when it was. */
@Component(service = PersonalRecords.class)
public final class MessageRecords implements PersonalRecords {

    private final SealedContents contents;
    private final MessageStore store = new MessageStore();

    @Activate
    public MessageRecords(@Reference DefaultMessages messages) {
        this.contents = messages.contents();
    }

    @Override
    public String module() {
        return "notify";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.named("queued_message")
                .plain("channel", "template", "language_code", "state", "notifier", "problem", "external_id")
                .erased("words")
                .id("id", MessageId::new)
                .ofUser("person = :id")
                .deleted()
                .build());
    }

    /** A message that waits is not sent any more. */
    @Override
    public void erase(Tx tx, Trace trace) {
        if (trace.subject().kind() == Kind.USER) {
            for (MessageId id :
                    store.waitingFor(tx, trace.company(), trace.subject().id())) {
                contents.wipe(id, tx.call());
            }
        }
    }
}
