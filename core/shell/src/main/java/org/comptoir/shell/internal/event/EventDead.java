// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.event;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.event.Events;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Dead letters. */
@Service
@Command(
        scope = "comptoir",
        name = "event-dead",
        description = "Lists facts that could not be delivered",
        detailedDescription = "classpath:help/event-dead.txt")
@Parsing(OptionsFirst.class)
public final class EventDead extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        answer.first(
                limit(),
                service(Events.class).deadLetters(call()),
                "event.position",
                "event.type",
                "event.aggregate",
                "handler",
                "attempts",
                "lastError");
    }
}
