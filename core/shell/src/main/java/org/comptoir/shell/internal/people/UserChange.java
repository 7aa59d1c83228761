// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Users;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Changes a person. */
@Service
@Command(
        scope = "comptoir",
        name = "user-change",
        description = "Changes the roles, name, language or e-mail of a person",
        detailedDescription = "classpath:help/user-change.txt")
@Parsing(OptionsFirst.class)
public final class UserChange extends ChangeCommand {

    @Argument(name = "email", description = "What the person signs in with", required = true)
    @Completion(UserEmails.class)
    private String email = "";

    @Option(name = "--roles", description = "All roles from now on, such as warehouse,sales; the same unless given")
    private String roles = "";

    @Option(name = "--name", description = "What others read; the same unless given")
    private String name = "";

    @Option(name = "--language", description = "en or fr; the same unless given")
    private String language = "";

    @Option(name = "--email", description = "What they sign in with; the same unless given")
    private String newEmail = "";

    @Override
    protected Plan plan() {
        User user = new People(service(Users.class)).byEmail(email, call());
        UserRequest request = new UserRequest(
                newEmail.isEmpty() ? user.email() : newEmail,
                name.isEmpty() ? user.name() : name,
                language.isEmpty() ? user.language() : language,
                roles.isEmpty() ? user.roles() : People.roles(roles),
                user.organisation());
        People.requireKnown(request.roles());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("email", request.email());
        facts.put("name", request.name());
        facts.put("language", request.language());
        facts.put("roles", request.roles());
        return new Plan("user.change", user.id().toString(), facts, (answer, call) -> {
            answer.one(service(Users.class).update(user.id(), user.version(), request, call));
            answer.say("Other roles and another e-mail end all sessions of that person.");
        });
    }
}
