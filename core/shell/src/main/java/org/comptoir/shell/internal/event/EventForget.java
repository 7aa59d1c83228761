// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.event;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.event.Events;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Forgets who will not come back. */
@Service
@Command(
        scope = "comptoir",
        name = "event-forget",
        description = "Forgets a handler of facts that will not come back",
        detailedDescription = "classpath:help/event-forget.txt")
@Parsing(OptionsFirst.class)
public final class EventForget extends ChangeCommand {

    @Argument(index = 0, name = "handler", description = "Its name, as event-handlers tells", required = true)
    private String handler = "";

    @Override
    protected Plan plan() {
        return new Plan("event.forget", handler, Map.of(), (answer, call) -> {
            service(Events.class).forget(handler, call);
            answer.one(Map.of("handler", handler, "state", "forgotten"));
        });
    }
}
