// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.model.id.CompanyId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class CompaniesTest {

    private static final CompanyId LENOIR = TestKernel.MAISON_LENOIR;

    private static Companies companies(TestKernel kernel) {
        return new DefaultCompanies(new AccountsSchema(kernel.schemas()), kernel.units(), kernel.clock());
    }

    @EachDatabase
    void whatWasFoundedIsReadBackAsItIs(TestKernel kernel) {
        Companies companies = companies(kernel);

        Company founded = companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call());

        assertThat(companies.get(kernel.call())).isEqualTo(founded);
        assertThat(companies.byCode("maison-lenoir")).contains(founded);
        assertThat(companies.all()).containsExactly(founded);
        assertThat(kernel.events()).containsExactly("CompanyFounded");
    }

    @EachDatabase
    void aRetryFoundsOnceWithAKeyOrWithout(TestKernel kernel) {
        Companies companies = companies(kernel);
        Company first = companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call("k"));

        assertThat(companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call("k")))
                .isEqualTo(first);
        assertThat(companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call()))
                .isEqualTo(first);
        assertThat(kernel.events()).containsExactly("CompanyFounded");
    }

    @EachDatabase
    void anIdAndACodeAreUsedOnce(TestKernel kernel) {
        Companies companies = companies(kernel);
        companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call());
        CompanyId other = new CompanyId(UUID.randomUUID());

        assertThat(Refusals.of(() -> companies.create(other, CompanyForm.LENOIR.request(), kernel.call())))
                .isEqualTo("company.code-taken code");
        assertThat(Refusals.of(() -> companies.create(
                        LENOIR, CompanyForm.LENOIR.with("code", "autre").request(), kernel.call())))
                .isEqualTo("company.id-taken id");
    }

    @EachDatabase
    void aChangeIsSeenAtOnceAndLeavesATrail(TestKernel kernel) {
        Companies companies = companies(kernel);
        companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call());
        companies.get(kernel.call());

        Company changed = companies.update(1, CompanyForm.LENOIR.with("bic", "").request(), kernel.call());

        assertThat(companies.get(kernel.call())).isEqualTo(changed);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(audited(kernel)).containsExactly("company.founded", "company.changed");
        assertThat(Refusals.of(() -> companies.update(1, CompanyForm.LENOIR.request(), kernel.call())))
                .isEqualTo("company.stale version");
    }

    @EachDatabase
    void currencyAndZoneStayWhatTheyWere(TestKernel kernel) {
        Companies companies = companies(kernel);
        companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call());

        assertThat(Refusals.of(() -> companies.update(
                        1, CompanyForm.LENOIR.with("currency", "CHF").request(), kernel.call())))
                .isEqualTo("company.currency-fixed currency");
        assertThat(Refusals.of(() -> companies.update(
                        1, CompanyForm.LENOIR.with("zone", "Europe/Berlin").request(), kernel.call())))
                .isEqualTo("company.zone-fixed zone");
    }

    @EachDatabase
    void aCodeInUseIsRefusedInAChangeToo(TestKernel kernel) {
        Companies companies = companies(kernel);
        companies.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call());
        companies.create(
                new CompanyId(UUID.randomUUID()),
                CompanyForm.LENOIR.with("code", "autre").request(),
                kernel.call());

        assertThat(Refusals.of(() -> companies.update(
                        1, CompanyForm.LENOIR.with("code", "autre").request(), kernel.call())))
                .isEqualTo("company.code-taken code");
    }

    @EachDatabase
    void readsFromMemoryForASecondAndAnotherNodeSeesAChangeThen(TestKernel kernel) {
        Companies here = companies(kernel);
        Companies there = companies(kernel);
        here.create(LENOIR, CompanyForm.LENOIR.request(), kernel.call());
        there.get(kernel.call());

        assertThat(kernel.roundTrips(() -> there.get(kernel.call()))).isZero();
        here.update(1, CompanyForm.LENOIR.with("legalName", "Lenoir & Fils").request(), kernel.call());
        kernel.clock().advance(Duration.ofSeconds(1));

        assertThat(there.get(kernel.call()).legalName()).isEqualTo("Lenoir & Fils");
    }

    @EachDatabase
    void anotherCompanyIsUnknown(TestKernel kernel) {
        assertThat(Refusals.of(() -> companies(kernel).get(kernel.call()))).isEqualTo("company.unknown company");
    }

    private static List<String> audited(TestKernel kernel) {
        return kernel.units()
                .read(sql -> sql.query("select action from audit_trail order by link_number", row -> row.text(1)));
    }
}
