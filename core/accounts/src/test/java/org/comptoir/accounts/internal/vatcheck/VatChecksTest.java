// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.accounts.internal.DefaultCustomers;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.api.party.VatCheck;
import org.comptoir.api.party.VatChecks;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdAnswer.State;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;

class VatChecksTest {

    private static final String NUMBER = "DE136695976";
    private static final Problem SILENT =
            Problem.of("authority.silent", Problem.Kind.UNREACHABLE, "The authority sleeps");

    /** One company with an authority of German numbers. */
    private static final class Office {
        final TestKernel kernel;
        final Customers customers;
        final VatChecks checks;
        final Authority authority;
        private int codes;

        Office(TestKernel kernel) {
            this.kernel = kernel;
            AccountsSchema schema = new AccountsSchema(kernel.schemas());
            customers = new DefaultCustomers(schema, kernel.units());
            checks = new DefaultVatChecks(
                    schema,
                    kernel.units(),
                    kernel.plugins(),
                    kernel.clock(),
                    kernel.ids(),
                    new FakeCompanies(),
                    customers);
            authority = new Authority(kernel.clock());
            kernel.plugins().add(TaxIdCheck.class, authority);
        }

        Customer customer(String vatNumber, boolean checked) {
            PostalAddress address = PostalAddress.in(new CountryCode("DE"));
            CustomerRequest request = request("C" + codes++, vatNumber, checked, address);
            return customers.create(new PartyId(kernel.ids().next()), request, kernel.call());
        }

        static CustomerRequest request(String code, String vatNumber, boolean checked, PostalAddress address) {
            return new CustomerRequest(
                    code,
                    "business",
                    "Gärtnerei",
                    "",
                    "",
                    vatNumber,
                    checked,
                    "",
                    "",
                    address,
                    address,
                    TermsOfPayment.AT_ONCE,
                    "",
                    "de");
        }

        List<VatCheck> archived(Customer customer) {
            return checks.list(customer.id(), PageRequest.first(100), kernel.call())
                    .items();
        }

        Customer now(Customer customer) {
            return customers.get(customer.id(), kernel.call());
        }

        void later() {
            kernel.clock().set(kernel.clock().instant().plus(Duration.ofMinutes(1)));
        }

        ComptoirException refused(Customer customer) {
            return catchThrowableOfType(ComptoirException.class, () -> checks.check(customer.id(), kernel.call()));
        }
    }

    @EachDatabase
    void whatTheAuthoritySaysIsArchivedWithItsProofAndTheMarkFollows(TestKernel kernel) {
        Office office = new Office(kernel);
        Customer customer = office.customer(NUMBER, false);
        office.authority.says(State.VALID, "WAPIAAAA1");
        VatCheck valid = office.checks.check(customer.id(), kernel.call());
        assertThat(valid.state()).isEqualTo("valid");
        assertThat(valid.proof()).isEqualTo("WAPIAAAA1");
        assertThat(valid.name()).isEqualTo("Gärtnerei GmbH");
        assertThat(valid.checkedBy()).isEqualTo(kernel.call().actor().toString());
        assertThat(valid.check()).isEqualTo("authority");
        assertThat(valid.plugin().id()).isEqualTo("test.Authority");
        assertThat(office.authority.asked)
                .containsExactly(new TaxIdQuestion(new CountryCode("DE"), NUMBER, "FR44732829320"));
        assertThat(office.now(customer).vatNumberChecked()).isTrue();
        assertThat(office.now(customer).version()).isEqualTo(2);
        office.later();
        office.authority.says(State.INVALID, "");
        VatCheck invalid = office.checks.check(customer.id(), kernel.call());
        assertThat(office.now(customer).vatNumberChecked()).isFalse();
        assertThat(office.archived(customer)).containsExactly(invalid, valid);
        assertThat(kernel.events()).containsExactly("CustomerCreated", "CustomerVatChecked", "CustomerVatChecked");
    }

    @EachDatabase
    void anAuthorityThatDoesNotAnswerChangesNothingAndIsNotAskedAgainWithinAMinute(TestKernel kernel) {
        Office office = new Office(kernel);
        Customer customer = office.customer(NUMBER, true);
        office.authority.says(new Outcome.Unknown<>(SILENT));
        ComptoirException unanswered = office.refused(customer);
        assertThat(unanswered.code()).isEqualTo("vat-check.unanswered");
        assertThat(unanswered.fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(unanswered.facts())
                .containsEntry("plugin", "test.Authority")
                .containsEntry("reason", "authority.silent")
                .containsEntry("retryAfterSeconds", "60");
        kernel.clock().set(kernel.clock().instant().plusSeconds(20));
        ComptoirException tooSoon = office.refused(customer);
        assertThat(tooSoon.code()).isEqualTo("vat-check.too-soon");
        assertThat(tooSoon.facts()).containsEntry("retryAfterSeconds", "40");
        assertThat(office.authority.asked).hasSize(1);
        assertThat(office.now(customer)).isEqualTo(customer);
        assertThat(office.archived(customer)).isEmpty();
        office.later();
        office.authority.says(new Outcome.Pending<>("x", Optional.empty(), Instant.MAX));
        assertThat(office.refused(customer).code()).isEqualTo("vat-check.unanswered");
        assertThat(kernel.events()).containsExactly("CustomerCreated");
    }

    @EachDatabase
    void aNumberThatCannotBeCheckedThereIsRefusedWithTheReason(TestKernel kernel) {
        Office office = new Office(kernel);
        Customer customer = office.customer(NUMBER, true);
        office.authority.says(Outcome.refused("authority.not-mine", "Not one of ours"));
        assertThat(office.refused(customer).code()).isEqualTo("vat-check.refused");
        office.later();
        assertThat(office.refused(customer).facts())
                .containsEntry("reason", "authority.not-mine")
                .containsEntry("message", "Not one of ours");
        assertThat(office.now(customer)).isEqualTo(customer);
        assertThat(office.archived(customer)).isEmpty();
    }

    @EachDatabase
    void whoHasNoNumberAndWhoseCountryNobodyChecksIsRefused(TestKernel kernel) {
        Office office = new Office(kernel);
        assertThat(office.refused(office.customer("", false)).code()).isEqualTo("vat-check.no-number");
        ComptoirException nobody = office.refused(office.customer("FR13917583205", false));
        assertThat(nobody.code()).isEqualTo("vat-check.no-plugin");
        assertThat(nobody.facts()).containsEntry("country", "FR");
        ComptoirException unknown = catchThrowableOfType(
                ComptoirException.class,
                () -> office.checks.check(new PartyId(kernel.ids().next()), kernel.call()));
        assertThat(unknown.code()).isEqualTo("customer.unknown");
        ComptoirException unlisted = catchThrowableOfType(
                ComptoirException.class,
                () -> office.checks.list(new PartyId(kernel.ids().next()), PageRequest.first(1), kernel.call()));
        assertThat(unlisted.code()).isEqualTo("customer.unknown");
        Customer customer = office.customer(NUMBER, false);
        ComptoirException cursor = catchThrowableOfType(
                ComptoirException.class,
                () -> office.checks.list(customer.id(), new PageRequest("x", 1), kernel.call()));
        assertThat(cursor.code()).isEqualTo("page.cursor");
        assertThat(office.authority.asked).isEmpty();
    }

    @EachDatabase
    void anAnswerThatMakesNoSenseIsRefusedAndNotArchived(TestKernel kernel) {
        Office office = new Office(kernel);
        Customer customer = office.customer(NUMBER, true);
        Instant now = kernel.clock().instant();
        List<TaxIdAnswer> senseless = new ArrayList<>(List.of(
                new TaxIdAnswer("DE999999999", State.VALID, "", "", "", now),
                new TaxIdAnswer(NUMBER, null, "", "", "", now),
                new TaxIdAnswer(NUMBER, State.VALID, "x".repeat(101), "", "", now),
                new TaxIdAnswer(NUMBER, State.VALID, "a\nb", "", "", now),
                new TaxIdAnswer(NUMBER, State.VALID, "", null, "", now),
                new TaxIdAnswer(NUMBER, State.VALID, "", "", "", null),
                new TaxIdAnswer(NUMBER, State.VALID, "", "", "", now.minus(Duration.ofDays(3)))));
        senseless.add(null);
        for (TaxIdAnswer answer : senseless) {
            office.later();
            office.authority.says(new Outcome.Done<>(answer));
            ComptoirException refused = office.refused(customer);
            assertThat(refused.code()).as("%s", answer).isEqualTo("plugin.answer-invalid");
            assertThat(refused.facts()).containsEntry("plugin", "test.Authority");
        }
        assertThat(office.now(customer)).isEqualTo(customer);
        assertThat(office.archived(customer)).isEmpty();
    }

    @EachDatabase
    void aRetryAsksOnceAndArchivesOnce(TestKernel kernel) {
        Office office = new Office(kernel);
        Customer customer = office.customer(NUMBER, false);
        office.authority.says(State.VALID, "P1");
        VatCheck first = office.checks.check(customer.id(), kernel.call("k"));
        assertThat(office.checks.check(customer.id(), kernel.call("k"))).isEqualTo(first);
        assertThat(office.checks.check(customer.id(), kernel.call())).isEqualTo(first);
        assertThat(office.authority.asked).hasSize(1);
        office.later();
        office.authority.says(new Outcome.Unknown<>(SILENT));
        assertThat(office.checks.check(customer.id(), kernel.call("k"))).isEqualTo(first);
        assertThat(office.archived(customer)).containsExactly(first);
    }

    @EachDatabase
    void aNumberThatWasChangedWhileTheAuthorityWasAskedIsNotMarked(TestKernel kernel) {
        Office office = new Office(kernel);
        Customer customer = office.customer(NUMBER, false);
        TaxIdCheck slow = new TaxIdCheck() {
            @Override
            public String name() {
                return "slow";
            }

            @Override
            public java.util.Set<CountryCode> countries() {
                return java.util.Set.of(new CountryCode("DE"));
            }

            @Override
            public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, org.comptoir.model.Call call) {
                office.customers.update(
                        customer.id(),
                        1,
                        Office.request(customer.code(), "DE811115368", false, customer.billing()),
                        kernel.call());
                return new Outcome.Done<>(new TaxIdAnswer(
                        NUMBER, State.VALID, "", "", "", kernel.clock().instant()));
            }
        };
        kernel.plugins().remove(TaxIdCheck.class, office.authority);
        kernel.plugins().add(TaxIdCheck.class, slow);
        assertThat(office.checks.check(customer.id(), kernel.call()).vatNumber())
                .isEqualTo(NUMBER);
        assertThat(office.now(customer).vatNumberChecked()).isFalse();
        assertThat(office.now(customer).version()).isEqualTo(2);
    }

    @EachDatabase
    void checksComeInPagesYoungestFirst(TestKernel kernel) {
        Office office = new Office(kernel);
        Customer customer = office.customer(NUMBER, false);
        List<VatCheck> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            office.later();
            office.authority.says(State.VALID, "P" + i);
            made.add(0, office.checks.check(customer.id(), kernel.call()));
        }
        List<VatCheck> read = new ArrayList<>();
        String cursor = "";
        do {
            Page<VatCheck> page = office.checks.list(customer.id(), new PageRequest(cursor, 2), kernel.call());
            read.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(read).isEqualTo(made);
    }
}
