// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.party.Assignments;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Gives a customer to a sales representative. */
@Service
@Command(
        scope = "comptoir",
        name = "customer-assign",
        description = "Gives a customer to a sales representative, or takes it away",
        detailedDescription = "classpath:help/customer-assign.txt")
@Parsing(OptionsFirst.class)
public final class CustomerAssign extends ChangeCommand {

    @Argument(index = 0, name = "code", description = "The customer's code", required = true)
    @Completion(CustomerCodes.class)
    private String code = "";

    @Argument(index = 1, name = "representative", description = "The person's id, such as user_…", required = true)
    private String representative = "";

    @Option(name = "--remove", description = "Take the customer away from them")
    private boolean remove;

    @Override
    protected Plan plan() {
        UserId user = UserId.parse(representative);
        Customer customer =
                service(Customers.class).byCodes(List.of(code), call()).get(code);
        if (customer == null) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, code));
        }
        String action = remove ? "customer.unassign" : "customer.assign";
        return new Plan(action, customer.id().toString(), Map.of("representative", user.toString()), (answer, call) -> {
            Assignments assignments = service(Assignments.class);
            if (remove) {
                assignments.unassign(customer.id(), user, call);
            } else {
                assignments.assign(customer.id(), user, call);
            }
            answer.rows(
                    assignments.representatives(customer.id(), call).stream()
                            .map(id -> Map.of("customer", code, "representative", id.toString()))
                            .toList(),
                    "customer",
                    "representative");
        });
    }
}
