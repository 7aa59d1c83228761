// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.people.Users;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** One person. */
@Service
@Command(
        scope = "comptoir",
        name = "user-show",
        description = "Shows a person, without anything that lets them in",
        detailedDescription = "classpath:help/user-show.txt")
@Parsing(OptionsFirst.class)
public final class UserShow extends CompanyCommand {

    @Argument(name = "email", description = "What the person signs in with", required = true)
    @Completion(UserEmails.class)
    private String email = "";

    @Override
    protected void run(Answer answer) {
        answer.one(new People(service(Users.class)).byEmail(email, call()));
    }
}
