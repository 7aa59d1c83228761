// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.Page;
import org.comptoir.api.people.SignInEntry;
import org.comptoir.api.people.SignInFilter;
import org.comptoir.api.people.SignInLog;
import org.comptoir.api.people.Users;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.model.Call;
import org.comptoir.model.id.UserId;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.jspecify.annotations.Nullable;

/** Who came to the door. */
@Service
@Command(
        scope = "comptoir",
        name = "signin-list",
        description = "Lists sign-ins and refusals, and from where",
        detailedDescription = "classpath:help/signin-list.txt")
@Parsing(OptionsFirst.class)
public final class SignInList extends CompanyCommand {

    @Option(name = "--email", description = "Of this person alone")
    @Completion(UserEmails.class)
    private String email = "";

    @Option(name = "--action", description = "Such as user.sign-in-refused")
    private String action = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        @Nullable
        UserId user = email.isEmpty()
                ? null
                : new People(service(Users.class)).byEmail(email, call).id();
        SignInFilter filter = new SignInFilter(user, action, AuditFilter.ALWAYS, AuditFilter.FOREVER);
        answer.pages(
                limit(),
                page -> named(service(SignInLog.class).list(filter, page, call), call),
                "happenedAt",
                "name",
                "email",
                "action",
                "way",
                "address",
                "agent");
    }

    private Page<Named.NamedSignIn> named(Page<SignInEntry> page, Call call) {
        return new Page<>(Named.signIns(page.items(), service(Users.class), call), page.next());
    }
}
