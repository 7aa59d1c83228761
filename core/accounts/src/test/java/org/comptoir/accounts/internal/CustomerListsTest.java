// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class CustomerListsTest {

    private static final List<String> NAMES = List.of("Anna", "Bertille", "Chloe");

    private static Customers customers(TestKernel kernel) {
        return new DefaultCustomers(new AccountsSchema(kernel.schemas()), kernel.units());
    }

    /** Many who are called alike, so that only the id tells them apart. */
    private static List<Customer> some(Customers customers, TestKernel kernel, int many) {
        Random random = new Random(20_261_123);
        List<Customer> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            CountryCode country = i % 3 == 0 ? new CountryCode("DE") : CountryCode.FR;
            made.add(customers.create(
                    new PartyId(kernel.ids().next()),
                    new CustomerRequest(
                            "K%03d".formatted(random.nextInt(10) * 100 + i),
                            i % 4 == 0 ? "business" : "consumer",
                            NAMES.get(random.nextInt(NAMES.size())),
                            "",
                            "",
                            "",
                            false,
                            "",
                            "",
                            new PostalAddress("", "1 rue", "", "21000", "Dijon", country),
                            PostalAddress.in(country),
                            TermsOfPayment.AT_ONCE,
                            "",
                            "fr"),
                    kernel.call()));
        }
        return made;
    }

    @EachDatabase
    void everyWalkMeetsEachOfThemOnceInOrderAndBackAgain(TestKernel kernel) {
        Customers customers = customers(kernel);
        List<Customer> made = some(customers, kernel, 23);
        for (String key : CustomerSelection.SORTS) {
            Comparator<Customer> order = Comparator.comparing(
                            (Customer it) -> key.equals("name") ? it.name() : it.code())
                    .thenComparing(it -> it.id().toString());
            for (int size : new int[] {1, 4, 22, 23, 24}) {
                List<Customer> up = made.stream().sorted(order).toList();
                assertThat(walk(customers, kernel, Sort.ascending(key), size)).isEqualTo(up);
                List<Customer> down = new ArrayList<>(up);
                Collections.reverse(down);
                assertThat(walk(customers, kernel, Sort.descending(key), size)).isEqualTo(down);
            }
        }
    }

    private static List<Customer> walk(Customers customers, TestKernel kernel, Sort sort, int size) {
        CustomerSelection selection = CustomerSelection.ALL.by(sort);
        List<Customer> there = new ArrayList<>();
        ListPage<Customer> page = customers.list(selection, PageRequest.first(size), kernel.call());
        there.addAll(page.items());
        while (!page.next().isEmpty()) {
            page = customers.list(selection, new PageRequest(page.next(), size), kernel.call());
            there.addAll(page.items());
        }
        List<Customer> back = new ArrayList<>(page.items());
        while (!page.previous().isEmpty()) {
            page = customers.list(selection, new PageRequest(page.previous(), size), kernel.call());
            back.addAll(0, page.items());
        }
        assertThat(back).isEqualTo(there);
        return there;
    }

    @EachDatabase
    void aSelectionIsTheSameInListsCountsAndExports(TestKernel kernel) {
        Customers customers = customers(kernel);
        List<Customer> made = some(customers, kernel, 12);
        CustomerSelection selection =
                new CustomerSelection("k", List.of("consumer"), new CountryCode("DE"), Sort.ascending("code"));
        List<Customer> wanted = made.stream()
                .filter(it -> it.kind().equals("consumer"))
                .filter(it -> it.billing().country().code().equals("DE"))
                .sorted(Comparator.comparing(Customer::code))
                .toList();
        List<Customer> exported = new ArrayList<>();

        customers.export(selection, exported::add, kernel.call());

        assertThat(wanted).isNotEmpty();
        assertThat(exported).isEqualTo(wanted);
        assertThat(customers
                        .list(selection, PageRequest.first(50), kernel.call())
                        .items())
                .isEqualTo(wanted);
        assertThat(customers.count(selection, kernel.call()).number()).isEqualTo(wanted.size());
        List<String> told = kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail where action = 'customer.exported'", row -> row.text(1)));
        assertThat(told).singleElement().asString().contains("\"searched\":true", "\"rows\":" + wanted.size());
    }

    @EachDatabase
    void aCursorIsGoodForItsSortAlone(TestKernel kernel) {
        Customers customers = customers(kernel);
        some(customers, kernel, 3);
        String cursor = customers
                .list(CustomerSelection.ALL, PageRequest.first(1), kernel.call())
                .next();

        assertThat(Refusals.of(() -> customers.list(
                        CustomerSelection.ALL.by(Sort.ascending("name")), new PageRequest(cursor, 1), kernel.call())))
                .isEqualTo("page.cursor cursor");
        assertThat(Refusals.of(() -> customers.list(CustomerSelection.ALL, new PageRequest("K001", 1), kernel.call())))
                .isEqualTo("page.cursor cursor");
    }

    @Test
    void aSelectionRefusesWhatItDoesNotKnow() {
        assertThat(Refusals.of(() -> new CustomerSelection("", List.of("odd"), null, Sort.ascending("code"))))
                .isEqualTo("customer.kind kind");
        assertThat(Refusals.of(() -> CustomerSelection.ALL.by(Sort.ascending("email"))))
                .isEqualTo("sort.unknown sort");
    }
}
