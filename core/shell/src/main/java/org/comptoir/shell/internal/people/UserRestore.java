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

/** Lets somebody in again. */
@Service
@Command(
        scope = "comptoir",
        name = "user-restore",
        description = "Lets a suspended person in again",
        detailedDescription = "classpath:help/user-restore.txt")
@Parsing(OptionsFirst.class)
public final class UserRestore extends ChangeCommand {

    @Argument(name = "email", description = "What the person signs in with", required = true)
    @Completion(UserEmails.class)
    private String email = "";

    @Override
    protected Plan plan() {
        Users users = service(Users.class);
        User user = new People(users).byEmail(email, call());
        return new Plan(
                "user.restore",
                user.id().toString(),
                Map.of("email", user.email(), "status", user.status()),
                (answer, call) -> answer.one(users.restore(user.id(), call)));
    }
}
