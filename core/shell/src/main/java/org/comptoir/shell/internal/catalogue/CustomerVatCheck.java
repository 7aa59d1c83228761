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
import org.comptoir.api.party.VatChecks;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Whether a VAT number holds, by whoever gives them out. */
@Service
@Command(
        scope = "comptoir",
        name = "vat-check",
        description = "Asks the authority whether a customer's VAT number holds",
        detailedDescription = "classpath:help/vat-check.txt")
@Parsing(OptionsFirst.class)
public final class CustomerVatCheck extends ChangeCommand {

    @Argument(name = "code", description = "The customer's code", required = true)
    @Completion(CustomerCodes.class)
    private String code = "";

    @Override
    protected Plan plan() {
        Customer customer =
                service(Customers.class).byCodes(List.of(code), call()).get(code);
        if (customer == null) {
            throw new ComptoirException("customer.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, code));
        }
        return new Plan(
                "customer.vat-check",
                customer.id().toString(),
                Map.of("vatNumber", customer.vatNumber()),
                (answer, call) -> answer.one(service(VatChecks.class).check(customer.id(), call)));
    }
}
