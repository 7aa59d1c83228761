// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.Set;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.NewSession;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

/** The server within the test. */
final class InProcess implements Ground {

    private final TestKernel kernel;
    private final Shop root;
    private final People people;
    private final CompanyId company;

    InProcess(TestKernel kernel, Object... plugins) {
        this.kernel = kernel;
        this.root = Shop.open(kernel, plugins);
        this.people = root.services.people;
        this.company = root.company();
    }

    @Override
    public Door root() {
        return root;
    }

    @Override
    public Person enter(String name, @Nullable String organisation, Set<String> roles) {
        NewSession signedIn = people.enter(company, name, party(organisation), roles);
        return new Person(signedIn.session().user().toString(), root.asBrowser(signedIn));
    }

    private static @Nullable PartyId party(@Nullable String organisation) {
        return organisation == null ? null : PartyId.parse(organisation);
    }

    private Invitation invited(String name, @Nullable String organisation, Set<String> roles) {
        return people.invite(company, name, party(organisation), roles);
    }

    @Override
    public String invite(String name, @Nullable String organisation, Set<String> roles) {
        return invited(name, organisation, roles).user().id().toString();
    }

    @Override
    public String session(String name, @Nullable String organisation, Set<String> roles) {
        return people.enter(invited(name, organisation, roles)).session().id().toString();
    }

    @Override
    public String paid(String customerCode, String customer, String order) {
        PaymentId id = new PaymentId(kernel.ids().next());
        return kernel.units().write(kernel.call(), String.class, tx -> {
            tx.update(
                    "insert into payment (company, id, gateway, order_id, reference, customer_code, customer_name, state,"
                            + " currency, amount_minor, refunded_minor, external_id, continue_at, created_at, customer)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    company,
                    id,
                    "nobody",
                    OrderId.parse(order),
                    "ref",
                    customerCode,
                    customerCode,
                    "paid",
                    "EUR",
                    100L,
                    0L,
                    "ext",
                    "",
                    tx.now(),
                    PartyId.parse(customer));
            return id.toString();
        });
    }
}
