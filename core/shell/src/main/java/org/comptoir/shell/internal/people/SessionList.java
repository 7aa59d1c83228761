// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.Users;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Who is signed in. */
@Service
@Command(
        scope = "comptoir",
        name = "session-list",
        description = "Lists who is signed in, and from where",
        detailedDescription = "classpath:help/session-list.txt")
@Parsing(OptionsFirst.class)
public final class SessionList extends CompanyCommand {

    @Option(name = "--email", description = "Of this person alone")
    @Completion(UserEmails.class)
    private String email = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        Sessions sessions = service(Sessions.class);
        List<OpenSession> open = email.isEmpty()
                ? sessions.all(call)
                : sessions.list(
                        new People(service(Users.class)).byEmail(email, call).id(), call);
        answer.first(
                limit(),
                Named.sessions(open, service(Users.class), call),
                "id",
                "name",
                "email",
                "address",
                "agent",
                "startedAt",
                "lastUsed");
    }
}
