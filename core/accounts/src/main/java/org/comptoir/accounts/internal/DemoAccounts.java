// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;

/** The demo company, with the customers that it lacked. */
final class DemoAccounts implements DemoCompany {

    private static final long PATIENCE_SECONDS = 60;

    private final Clock clock;
    private final Company company;

    DemoAccounts(Company company, Customers customers, Ids ids, Clock clock) {
        this.clock = clock;
        this.company = company;
        takeIn(customers, ids);
    }

    private void takeIn(Customers customers, Ids ids) {
        Call call = call("demo");
        List<CustomerRequest> wanted = MaisonLenoir.customers();
        Set<String> there = customers
                .byCodes(wanted.stream().map(CustomerRequest::code).toList(), call)
                .keySet();
        wanted.stream()
                .filter(customer -> !there.contains(customer.code()))
                .forEach(customer -> customers.create(new PartyId(ids.next()), customer, call));
    }

    @Override
    public Company company() {
        return company;
    }

    @Override
    public Call call(String part) {
        return call(company.id(), part);
    }

    private Call call(CompanyId id, String part) {
        return new Call(
                id,
                Actor.system(part),
                Idempotency.NONE,
                clock.instant().plusSeconds(PATIENCE_SECONDS),
                Locale.FRANCE,
                "demo");
    }
}
