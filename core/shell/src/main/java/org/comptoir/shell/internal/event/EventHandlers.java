// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.event.Events;
import org.comptoir.api.event.Events.KnownHandler;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Who listens. */
@Service
@Command(
        scope = "comptoir",
        name = "event-handlers",
        description = "Lists who listens to facts, and who is away",
        detailedDescription = "classpath:help/event-handlers.txt")
@Parsing(OptionsFirst.class)
public final class EventHandlers extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        answer.first(
                limit(),
                service(Events.class).handlers(call()).stream()
                        .map(EventHandlers::line)
                        .toList(),
                "name",
                "awaySince",
                "waiting",
                "types");
    }

    private static Map<String, Object> line(KnownHandler handler) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", handler.name());
        line.put("awaySince", handler.awaySince().map(Object::toString).orElse(""));
        line.put("waiting", handler.waiting());
        line.put("types", handler.types().isEmpty() ? "all" : String.join(" ", handler.types()));
        return line;
    }
}
