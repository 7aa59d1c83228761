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
import org.comptoir.shell.internal.console.Numbers;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Tries again. */
@Service
@Command(
        scope = "comptoir",
        name = "event-replay",
        description = "Delivers a fact again that could not be delivered",
        detailedDescription = "classpath:help/event-replay.txt")
@Parsing(OptionsFirst.class)
public final class EventReplay extends ChangeCommand {

    @Argument(index = 0, name = "position", description = "The fact's position, as event-dead tells", required = true)
    private String position = "";

    @Argument(index = 1, name = "handler", description = "To whom, as event-dead tells", required = true)
    private String handler = "";

    @Override
    protected Plan plan() {
        long place = Numbers.position("position", position);
        return new Plan("event.replay", position, Map.of("handler", handler), (answer, call) -> {
            service(Events.class).replay(place, handler, call);
            answer.one(Map.of("position", place, "handler", handler, "state", "retry"));
        });
    }
}
