// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.Customer;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

class DemoAccountsTest {

    private static final List<String> CUSTOMERS = List.of("ANNA", "COMPTOIR", "EPICERIE", "GROTEMARKT", "LUKAS");

    /** What parts of the core are shown, in order; null for that there is nothing. */
    private final List<@Nullable DemoCompany> shown = new ArrayList<>();

    private DefaultDemoBooks books(TestKernel kernel) {
        AccountsSchema schema = new AccountsSchema(kernel.schemas());
        return new DefaultDemoBooks(
                kernel.units(),
                kernel.clock(),
                kernel.ids(),
                companies(kernel),
                new DefaultCustomers(schema, kernel.units()),
                shown::add);
    }

    private static DefaultCompanies companies(TestKernel kernel) {
        return new DefaultCompanies(new AccountsSchema(kernel.schemas()), kernel.units(), kernel.clock());
    }

    private static List<String> customers(TestKernel kernel, DemoCompany demo) {
        return new DefaultCustomers(new AccountsSchema(kernel.schemas()), kernel.units())
                .list("", PageRequest.first(50), demo.call("test")).items().stream()
                        .map(Customer::code)
                        .toList();
    }

    private DemoCompany last() {
        return Objects.requireNonNull(shown.get(shown.size() - 1));
    }

    @EachDatabase
    void theDemoCompanyComesUpOnceHoweverOftenTheServerStarts(TestKernel kernel) {
        Company first = books(kernel).found(kernel.call());
        books(kernel).resume();

        assertThat(first.code()).isEqualTo("maison-lenoir");
        assertThat(last().company()).isEqualTo(first);
        assertThat(companies(kernel).all()).containsExactly(first);
        assertThat(customers(kernel, last())).isEqualTo(CUSTOMERS);
        assertThat(books(kernel).open()).contains(first.id());
        assertThat(Refusals.of(() -> books(kernel).found(kernel.call()))).startsWith("demo.open");
    }

    @EachDatabase
    void aClosedOneStaysClosedAndTheNextIsAnother(TestKernel kernel) {
        DefaultDemoBooks books = books(kernel);
        assertThat(Refusals.of(() -> books.close(kernel.call()))).startsWith("demo.closed");
        Company first = books.found(kernel.call());

        books.close(kernel.call());

        assertThat(shown.get(shown.size() - 1)).isNull();
        assertThat(books.open()).isEmpty();
        int before = shown.size();
        books(kernel).resume();
        assertThat(shown).hasSize(before);
        Company second = books.found(kernel.call());
        assertThat(second.code()).isEqualTo("maison-lenoir-2");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(customers(kernel, last())).isEqualTo(CUSTOMERS);
        assertThat(books.wasFounded(first.id())).isTrue();
    }

    @EachDatabase
    void ofTwoNodesThatStartAtOnceTheSecondGoesOnWithTheCompanyOfTheFirst(TestKernel kernel) {
        DefaultDemoBooks north = books(kernel);
        DefaultDemoBooks south = books(kernel);
        assertThat(south.open()).isEmpty();
        Company company = north.found(kernel.call());

        assertThat(Refusals.of(() -> south.found(kernel.call()))).startsWith("demo.open");
        south.resume();

        assertThat(last().company()).isEqualTo(company);
        assertThat(companies(kernel).all()).hasSize(1);
    }

    @EachDatabase
    void aCompanyThatTradesUnderTheNameIsLeftAlone(TestKernel kernel) {
        companies(kernel).create(TestKernel.MAISON_LENOIR, CompanyForm.LENOIR.request(), kernel.call());

        DefaultDemoBooks books = books(kernel);
        Company demo = books.found(kernel.call());

        assertThat(demo.code()).isEqualTo("maison-lenoir-2");
        assertThat(books.wasFounded(TestKernel.MAISON_LENOIR)).isFalse();
        books.close(kernel.call());
        assertThat(books.wasFounded(TestKernel.MAISON_LENOIR)).isFalse();
    }
}
