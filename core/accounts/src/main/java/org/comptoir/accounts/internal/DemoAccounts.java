// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;

/** Founds the demo company unless it is there, and takes in the customers that it lacks. */
final class DemoAccounts implements DemoCompany {

    private static final long PATIENCE_SECONDS = 60;

    private final Clock clock;
    private final Company company;

    DemoAccounts(Companies companies, Customers customers, Ids ids, Clock clock) {
        this.clock = clock;
        this.company = companies.byCode(MaisonLenoir.CODE).orElseGet(() -> found(companies, ids));
        takeIn(customers, ids);
    }

    private Company found(Companies companies, Ids ids) {
        CompanyId id = new CompanyId(ids.next());
        try {
            return companies.create(id, MaisonLenoir.company(), call(id, "demo"));
        } catch (ComptoirException refused) {
            // Another node that starts at the same moment may have been quicker.
            Optional<Company> theirs = companies.byCode(MaisonLenoir.CODE);
            return theirs.orElseThrow(() -> refused);
        }
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
