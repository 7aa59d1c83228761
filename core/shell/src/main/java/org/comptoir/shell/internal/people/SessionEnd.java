// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.model.id.SessionId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Ends sessions. */
@Service
@Command(
        scope = "comptoir",
        name = "session-end",
        description = "Ends a session, or all sessions of a person",
        detailedDescription = "classpath:help/session-end.txt")
@Parsing(OptionsFirst.class)
public final class SessionEnd extends ChangeCommand {

    @Argument(
            name = "session",
            description = "The session's id, such as ses_…, or an e-mail for all of a person",
            required = true)
    private String session = "";

    @Override
    protected Plan plan() {
        Sessions sessions = service(Sessions.class);
        if (session.contains("@")) {
            User user = new People(service(Users.class)).byEmail(session, call());
            return new Plan(
                    "session.end",
                    user.id().toString(),
                    Map.of("email", user.email()),
                    (answer, call) -> answer.one(Map.of("ended", sessions.endAll(user.id(), call))));
        }
        SessionId id = SessionId.parse(session);
        return new Plan("session.end", id.toString(), Map.of(), (answer, call) -> {
            sessions.end(id, call);
            answer.one(Map.of("ended", 1));
        });
    }
}
