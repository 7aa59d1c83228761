// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.event.EventDeliveries;
import org.comptoir.api.event.EventDelivery;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** What did not arrive. */
@Service
@Command(
        scope = "comptoir",
        name = "outbox-list",
        description = "Lists facts that wait, failed or were given up, oldest first",
        detailedDescription = "classpath:help/outbox-list.txt")
@Parsing(OptionsFirst.class)
public final class OutboxList extends CompanyCommand {

    @Option(name = "--state", description = "Only those that are so: dead, failed or waiting")
    private String state = "";

    @Option(name = "--handler", description = "Only those to this handler")
    private String handler = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        List<String> states = state.isEmpty() ? List.of() : List.of(state);
        EventDeliverySelection selection =
                new EventDeliverySelection(states, handler, "", "", EventDeliverySelection.ALL.sort());
        answer.pages(
                limit(),
                page -> {
                    ListPage<EventDelivery> found =
                            service(EventDeliveries.class).list(selection, page, call);
                    return new Page<>(
                            found.items().stream().map(OutboxList::line).toList(), found.next());
                },
                "key",
                "state",
                "type",
                "aggregate",
                "attempts",
                "lastError");
    }

    private static Map<String, Object> line(EventDelivery one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("key", one.key().toString());
        line.put("state", one.state());
        line.put("type", one.type());
        line.put("aggregate", one.aggregate());
        line.put("happenedAt", one.happenedAt());
        line.put("attempts", one.attempts());
        line.put("nextAt", one.nextAt());
        line.put("lastError", one.lastError());
        return line;
    }
}
