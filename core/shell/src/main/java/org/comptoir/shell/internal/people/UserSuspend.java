// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Keeps somebody out. */
@Service
@Command(
        scope = "comptoir",
        name = "user-suspend",
        description = "Keeps a person out and ends their sessions",
        detailedDescription = "classpath:help/user-suspend.txt")
@Parsing(OptionsFirst.class)
public final class UserSuspend extends ChangeCommand {

    @Argument(name = "email", description = "What the person signs in with", required = true)
    @Completion(UserEmails.class)
    private String email = "";

    @Override
    protected Plan plan() {
        Users users = service(Users.class);
        User user = new People(users).byEmail(email, call());
        return new Plan(
                "user.suspend",
                user.id().toString(),
                Map.of("email", user.email(), "status", user.status()),
                (answer, call) -> answer.one(users.suspend(user.id(), call)));
    }
}
