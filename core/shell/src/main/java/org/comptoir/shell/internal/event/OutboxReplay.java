// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.event;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.event.EventDeliveries;
import org.comptoir.api.event.EventDelivery;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Tries one or all again. */
@Service
@Command(
        scope = "comptoir",
        name = "outbox-replay",
        description = "Delivers facts again that failed or were given up: one, or all of a handler",
        detailedDescription = "classpath:help/outbox-replay.txt")
@Parsing(OptionsFirst.class)
public final class OutboxReplay extends ChangeCommand {

    private static final List<String> STUCK = List.of("dead", "failed");

    @Argument(name = "key", description = "Which one, as outbox-list tells", required = false)
    private String key = "";

    @Option(name = "--all", description = "All that failed or were given up, 5,000 at most")
    private boolean all;

    @Option(name = "--handler", description = "With --all: only those to this handler")
    private String handler = "";

    @Override
    protected Plan plan() {
        if (all == !key.isEmpty()) {
            throw ComptoirException.invalid("event.none-chosen", "key");
        }
        EventDeliveries deliveries = service(EventDeliveries.class);
        if (!all) {
            List<EventDelivery.Key> one = List.of(EventDelivery.Key.parse(key));
            return new Plan(
                    "outbox.replay",
                    key,
                    Map.of(),
                    (answer, call) -> answer.one(Map.of("replayed", deliveries.replay(one, call))));
        }
        EventDeliverySelection selection =
                new EventDeliverySelection(STUCK, handler, "", "", EventDeliverySelection.ALL.sort());
        long number = deliveries.count(selection, call()).number();
        return new Plan(
                "outbox.replay",
                "all",
                Map.of("deliveries", number),
                (answer, call) -> answer.one(Map.of("replayed", deliveries.replayAll(selection, call))));
    }
}
