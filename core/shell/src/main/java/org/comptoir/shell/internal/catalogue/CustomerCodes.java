// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.Suggestions;

/** Completes the codes of customers of the only company. */
@Service
public final class CustomerCodes extends Suggestions {

    @Override
    protected List<String> suggest(Services services) {
        return onlyCompany(services).stream()
                .flatMap(call -> services.get(Customers.class).list("", PageRequest.first(MANY), call).items().stream())
                .map(Customer::code)
                .toList();
    }
}
