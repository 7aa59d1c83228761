// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.UserRequest;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.shell.internal.catalogue.CustomerCodes;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.jspecify.annotations.Nullable;

/** Takes a person in. */
@Service
@Command(
        scope = "comptoir",
        name = "user-create",
        description = "Invites a person and shows the link, this once",
        detailedDescription = "classpath:help/user-create.txt")
@Parsing(OptionsFirst.class)
public final class UserCreate extends ChangeCommand {

    @Argument(name = "email", description = "What the person will sign in with", required = true)
    private String email = "";

    @Option(name = "--name", description = "What others read", required = true)
    private String name = "";

    @Option(name = "--role", description = "One or several, such as admin or warehouse,sales", required = true)
    private String role = "";

    @Option(name = "--language", description = "en or fr; fr unless given")
    private String language = "fr";

    @Option(name = "--customer", description = "For buyers: the code of the customer that they belong to")
    @Completion(CustomerCodes.class)
    private String customer = "";

    @Override
    protected Plan plan() {
        Set<String> roles = People.roles(role);
        People.requireKnown(roles);
        new People(service(Users.class)).requireFree(email, call());
        PartyId organisation = organisation(call());
        People.requireFitting(roles, organisation);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("email", email);
        facts.put("name", name);
        facts.put("roles", roles);
        facts.put("customer", customer);
        UserId id = new UserId(service(Ids.class).next());
        return new Plan("user.create", id.toString(), facts, (answer, call) -> {
            UserRequest request = new UserRequest(email, name, language, roles, organisation);
            LinkShown.tell(service(Users.class).invite(id, request, call), answer);
        });
    }

    private @Nullable PartyId organisation(Call call) {
        if (customer.isEmpty()) {
            return null;
        }
        Customer found =
                service(Customers.class).byCodes(List.of(customer), call).get(customer);
        if (found == null) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, customer));
        }
        return found.id();
    }
}
