// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.party.Customers;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Who buys. */
@Service
@Command(
        scope = "comptoir",
        name = "customer-list",
        description = "Lists customers",
        detailedDescription = "classpath:help/customer-list.txt")
@Parsing(OptionsFirst.class)
public final class CustomerList extends CompanyCommand {

    @Argument(name = "search", description = "A part of code, name or e-mail")
    private String search = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(Customers.class).list(search, page, call),
                "code",
                "name",
                "kind",
                "billing.country",
                "vatNumber",
                "id");
    }
}
