// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class CustomersTest {

    private static Customers customers(TestKernel kernel) {
        return new DefaultCustomers(new AccountsSchema(kernel.schemas()), kernel.units());
    }

    private static CustomerRequest customer(String code, String name) {
        return new CustomerRequest(
                code,
                "business",
                name,
                "917583205",
                "91758320500013",
                "FR13917583205",
                true,
                "compta@epicerie.example",
                "",
                new PostalAddress("", "8 place du Marché", "", "21000", "Dijon", CountryCode.FR),
                PostalAddress.in(CountryCode.FR),
                new TermsOfPayment(30, true),
                "PRO",
                "fr");
    }

    private static PartyId id(TestKernel kernel) {
        return new PartyId(kernel.ids().next());
    }

    @EachDatabase
    void whoWasTakenInIsReadBackAsTheyAre(TestKernel kernel) {
        Customers customers = customers(kernel);
        PartyId id = id(kernel);

        Customer taken = customers.create(id, customer("EPICERIE", "Épicerie du Marché"), kernel.call());

        assertThat(customers.get(id, kernel.call())).isEqualTo(taken);
        assertThat(customers.byCodes(List.of("EPICERIE", "NOBODY"), kernel.call()))
                .containsOnlyKeys("EPICERIE")
                .containsValue(taken);
        assertThat(kernel.roundTrips(() -> customers.get(id, kernel.call()))).isEqualTo(1);
    }

    @EachDatabase
    void aRetryTakesThemInOnce(TestKernel kernel) {
        Customers customers = customers(kernel);
        PartyId id = id(kernel);
        Customer first = customers.create(id, customer("EPICERIE", "Épicerie"), kernel.call("k"));

        assertThat(customers.create(id, customer("EPICERIE", "Épicerie"), kernel.call("k")))
                .isEqualTo(first);
        assertThat(customers.create(id, customer("EPICERIE", "Épicerie"), kernel.call()))
                .isEqualTo(first);
        assertThat(kernel.events()).containsExactly("CustomerCreated");
    }

    @EachDatabase
    void aCodeAndAnIdBelongToOneOfThem(TestKernel kernel) {
        Customers customers = customers(kernel);
        PartyId id = id(kernel);
        customers.create(id, customer("EPICERIE", "Épicerie"), kernel.call());
        Customer other = customers.create(id(kernel), customer("AUTRE", "Autre"), kernel.call());

        assertThat(Refusals.of(() -> customers.create(id(kernel), customer("EPICERIE", "X"), kernel.call())))
                .isEqualTo("customer.code-taken code");
        assertThat(Refusals.of(() -> customers.create(id, customer("NEUF", "X"), kernel.call())))
                .isEqualTo("customer.id-taken id");
        assertThat(Refusals.of(() -> customers.update(other.id(), 1, customer("EPICERIE", "Autre"), kernel.call())))
                .isEqualTo("customer.code-taken code");
    }

    @EachDatabase
    void aChangeNeedsTheVersionThatWasRead(TestKernel kernel) {
        Customers customers = customers(kernel);
        PartyId id = id(kernel);
        customers.create(id, customer("EPICERIE", "Épicerie"), kernel.call());

        Customer changed = customers.update(id, 1, customer("EPICERIE", "Épicerie fine"), kernel.call("change"));

        assertThat(customers.get(id, kernel.call())).isEqualTo(changed);
        assertThat(customers.update(id, 1, customer("EPICERIE", "Épicerie fine"), kernel.call("change")))
                .as("a retry")
                .isEqualTo(changed);
        assertThat(Refusals.of(() -> customers.update(id, 1, customer("EPICERIE", "Y"), kernel.call())))
                .isEqualTo("customer.stale version");
        assertThat(Refusals.of(() -> customers.update(id(kernel), 1, customer("NEUF", "Y"), kernel.call())))
                .isEqualTo("customer.unknown customer");
    }

    @EachDatabase
    void theTrailNamesWhatChangedButNotWhoTheyAre(TestKernel kernel) {
        Customers customers = customers(kernel);
        PartyId id = id(kernel);
        customers.create(id, customer("EPICERIE", "Épicerie"), kernel.call());
        customers.update(id, 1, customer("EPICERIE", "Anna Becker"), kernel.call());

        List<String> details = kernel.units()
                .read(sql -> sql.query("select detail from audit_trail order by link_number", row -> row.text(1)));

        assertThat(details).hasSize(2).noneMatch(detail -> detail.contains("Anna"));
        assertThat(details.get(1)).contains("\"name\"");
    }

    @EachDatabase
    void areFoundByAPartOfCodeNameOrEmailWhateverItsCaseAndAccents(TestKernel kernel) {
        Customers customers = customers(kernel);
        customers.create(id(kernel), customer("A1", "Épicerie du Marché"), kernel.call());
        customers.create(id(kernel), customer("B2", "Boulangerie 100%_bio"), kernel.call());
        customers.create(id(kernel), customer("C3", "Café!"), kernel.call());

        assertThat(found(customers, "EPICERIE DU MARCHE", kernel)).containsExactly("A1");
        assertThat(found(customers, "100%_", kernel)).containsExactly("B2");
        assertThat(found(customers, "0_b", kernel))
                .as("an underscore is no wildcard")
                .isEmpty();
        assertThat(found(customers, "fé!", kernel)).containsExactly("C3");
        assertThat(found(customers, "compta@", kernel)).containsExactly("A1", "B2", "C3");
        assertThat(Refusals.of(() -> found(customers, "x".repeat(101), kernel))).isEqualTo("search.too-long search");
    }

    private static List<String> found(Customers customers, String search, TestKernel kernel) {
        return customers.list(search, PageRequest.first(10), kernel.call()).items().stream()
                .map(Customer::code)
                .toList();
    }

    @EachDatabase
    void pagesHoldEachOfThemOnceThoughOthersComeIn(TestKernel kernel) {
        Customers customers = customers(kernel);
        for (int i = 0; i < 25; i++) {
            customers.create(id(kernel), customer("K%02d".formatted(i * 2), "Client"), kernel.call());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Page<Customer> page = customers.list("", new PageRequest(cursor, 10), kernel.call());
            page.items().forEach(it -> seen.add(it.code()));
            cursor = page.next();
            customers.create(id(kernel), customer("A" + seen.size(), "Avant"), kernel.call());
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @EachDatabase
    void anotherCompanyReachesNoneOfThem(TestKernel kernel) {
        Customers customers = customers(kernel);
        PartyId id = id(kernel);
        customers.create(id, customer("EPICERIE", "Épicerie"), kernel.call());
        Call other = kernel.callOf(new CompanyId(UUID.randomUUID()), Idempotency.NONE);

        assertThat(Refusals.of(() -> customers.get(id, other))).isEqualTo("customer.unknown customer");
        assertThat(customers.byCodes(List.of("EPICERIE"), other)).isEmpty();
        assertThat(customers.list("", PageRequest.first(10), other).items()).isEmpty();
        assertThat(Refusals.of(() -> customers.update(id, 1, customer("EPICERIE", "X"), other)))
                .isEqualTo("customer.unknown customer");
    }
}
