// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.people.Users;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Who signs in here. */
@Service
@Command(
        scope = "comptoir",
        name = "user-list",
        description = "Lists the people who sign in, staff and buyers",
        detailedDescription = "classpath:help/user-list.txt")
@Parsing(OptionsFirst.class)
public final class UserList extends CompanyCommand {

    @Option(name = "--search", description = "A part of name or e-mail")
    private String search = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(Users.class).list(search, page, call),
                "email",
                "name",
                "roles",
                "status",
                "secondFactor",
                "lastSignIn");
    }
}
