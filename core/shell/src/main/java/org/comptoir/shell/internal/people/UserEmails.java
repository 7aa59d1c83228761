// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.PageRequest;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.Suggestions;

/** Completes the e-mails of people of the only company. */
@Service
public final class UserEmails extends Suggestions {

    @Override
    protected List<String> suggest(Services services) {
        return onlyCompany(services).stream()
                .flatMap(call -> services.get(Users.class).list("", PageRequest.first(MANY), call).items().stream())
                .map(User::email)
                .toList();
    }
}
