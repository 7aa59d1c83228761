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

/** Helps somebody who forgot their password, or whose invitation ran out. */
@Service
@Command(
        scope = "comptoir",
        name = "user-reset",
        description = "Makes a link to choose a new password and shows it, this once",
        detailedDescription = "classpath:help/user-reset.txt")
@Parsing(OptionsFirst.class)
public final class UserReset extends ChangeCommand {

    @Argument(name = "email", description = "What the person signs in with", required = true)
    @Completion(UserEmails.class)
    private String email = "";

    /** Who never chose a password gets another invitation. */
    @Override
    protected Plan plan() {
        Users users = service(Users.class);
        User user = new People(users).byEmail(email, call());
        boolean invited = user.status().equals("invited");
        return new Plan(
                "user.reset",
                user.id().toString(),
                Map.of("email", user.email(), "status", user.status()),
                (answer, call) -> LinkShown.tell(
                        invited ? users.inviteAgain(user.id(), call) : users.reset(user.id(), call), answer));
    }
}
