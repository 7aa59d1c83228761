// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.event;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.Events;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** The feed of facts. */
@Service
@Command(
        scope = "comptoir",
        name = "event-list",
        description = "Lists what happened, oldest first",
        detailedDescription = "classpath:help/event-list.txt")
@Parsing(OptionsFirst.class)
public final class EventList extends CompanyCommand {

    @Option(name = "--after", description = "Only what stands after this position")
    private String after = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(Events.class)
                        .feed(page.cursor().isEmpty() ? new PageRequest(after, page.limit()) : page, call),
                "position",
                "type",
                "aggregate",
                "happenedAt",
                "id");
    }
}
