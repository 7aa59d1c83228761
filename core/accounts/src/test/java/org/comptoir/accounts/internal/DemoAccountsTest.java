// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.api.PageRequest;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.Customer;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class DemoAccountsTest {

    @EachDatabase
    void theDemoCompanyComesUpOnceHoweverOftenTheServerStarts(TestKernel kernel) {
        AccountsSchema schema = new AccountsSchema(kernel.schemas());
        DefaultCompanies companies = new DefaultCompanies(schema, kernel.units(), kernel.clock());
        DefaultCustomers customers = new DefaultCustomers(schema, kernel.units());

        DemoCompany first = new DemoAccounts(companies, customers, kernel.ids(), kernel.clock());
        DemoCompany second = new DemoAccounts(companies, customers, kernel.ids(), kernel.clock());

        assertThat(second.company()).isEqualTo(first.company());
        assertThat(companies.all()).containsExactly(first.company());
        assertThat(customers.list("", PageRequest.first(50), first.call("test")).items())
                .extracting(Customer::code)
                .containsExactly("ANNA", "COMPTOIR", "EPICERIE", "GROTEMARKT", "LUKAS");
    }
}
