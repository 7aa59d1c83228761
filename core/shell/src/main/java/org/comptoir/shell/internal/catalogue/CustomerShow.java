// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** One customer. */
@Service
@Command(
        scope = "comptoir",
        name = "customer-show",
        description = "Shows a customer",
        detailedDescription = "classpath:help/customer-show.txt")
@Parsing(OptionsFirst.class)
public final class CustomerShow extends CompanyCommand {

    @Argument(name = "code", description = "The customer's code", required = true)
    @Completion(CustomerCodes.class)
    private String code = "";

    @Override
    protected void run(Answer answer) {
        Customer customer =
                service(Customers.class).byCodes(List.of(code), call()).get(code);
        if (customer == null) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, code));
        }
        answer.one(customer);
    }
}
