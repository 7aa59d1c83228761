// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Assignments;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** A representative reaches the customers assigned to them, a buyer their own organisation; the others do not exist. */
class AssignmentsTest {

    private static final PageRequest PAGE = new PageRequest("", 10);

    private record Desk(TestKernel kernel, Customers customers, Assignments assignments) {

        PartyId taken(String code, Call call) {
            return customers
                    .create(new PartyId(kernel.ids().next()), request(code, ""), call)
                    .id();
        }

        List<String> seen(Call call) {
            return customers.list("", PAGE, call).items().stream()
                    .map(Customer::code)
                    .toList();
        }
    }

    private static Desk desk(TestKernel kernel) {
        AccountsSchema schema = new AccountsSchema(kernel.schemas());
        Customers customers = new DefaultCustomers(schema, kernel.units());
        return new Desk(kernel, customers, new DefaultAssignments(schema, kernel.units(), customers));
    }

    private static CustomerRequest request(String code, String phone) {
        return new CustomerRequest(
                code,
                "consumer",
                code,
                "",
                "",
                "",
                false,
                "",
                phone,
                new PostalAddress("", "8 place du Marché", "", "21000", "Dijon", CountryCode.FR),
                PostalAddress.in(CountryCode.FR),
                TermsOfPayment.AT_ONCE,
                "",
                "fr");
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(ComptoirException.class, act).code();
    }

    @EachDatabase
    void aRepresentativeReachesWhatIsAssignedAndNothingElse(TestKernel kernel) {
        Desk desk = desk(kernel);
        UserId claire = new UserId(kernel.ids().next());
        Call hers = kernel.call().withReach(new Reach.Assigned(claire));
        PartyId mine = desk.taken("MINE", kernel.call());
        PartyId other = desk.taken("OTHER", kernel.call());

        assertThat(desk.seen(hers)).isEmpty();
        desk.assignments.assign(mine, claire, kernel.call());
        desk.assignments.assign(mine, claire, kernel.call());

        assertThat(desk.seen(hers)).containsExactly("MINE");
        assertThat(desk.customers.get(mine, hers).code()).isEqualTo("MINE");
        assertThat(refusal(() -> desk.customers.get(other, hers))).isEqualTo("customer.unknown");
        assertThat(desk.customers.byCodes(List.of("MINE", "OTHER"), hers)).containsOnlyKeys("MINE");
        assertThat(desk.customers.byIds(List.of(mine, other), hers)).containsOnlyKeys(mine);
        assertThat(refusal(() -> desk.customers.update(other, 1, request("OTHER", "1"), hers)))
                .isEqualTo("customer.unknown");
        assertThat(desk.assignments.representatives(mine, kernel.call())).containsExactly(claire);
        assertThat(desk.assignments.customers(claire, PAGE, kernel.call()).items())
                .extracting(Customer::code)
                .containsExactly("MINE");

        desk.assignments.unassign(mine, claire, kernel.call());
        assertThat(desk.seen(hers)).isEmpty();
    }

    @EachDatabase
    void whomARepresentativeTakesInIsTheirs(TestKernel kernel) {
        Desk desk = desk(kernel);
        Call hers = kernel.call()
                .withReach(new Reach.Assigned(new UserId(kernel.ids().next())));

        desk.taken("FOUND", hers);

        assertThat(desk.seen(hers)).containsExactly("FOUND");
    }

    @EachDatabase
    void anAssignmentHoldsInItsCompanyAlone(TestKernel kernel) {
        Desk desk = desk(kernel);
        UserId claire = new UserId(kernel.ids().next());
        PartyId mine = desk.taken("MINE", kernel.call());
        desk.assignments.assign(mine, claire, kernel.call());

        Call elsewhere =
                kernel.call().withCompany(new CompanyId(kernel.ids().next())).withReach(new Reach.Assigned(claire));

        assertThat(desk.seen(elsewhere)).isEmpty();
    }

    @EachDatabase
    void aBuyerReachesTheirOwnAndChangesContactsAlone(TestKernel kernel) {
        Desk desk = desk(kernel);
        PartyId mine = desk.taken("MINE", kernel.call());
        PartyId other = desk.taken("OTHER", kernel.call());
        Call theirs = kernel.call().withReach(new Reach.Organisation(mine));

        assertThat(desk.seen(theirs)).containsExactly("MINE");
        assertThat(refusal(() -> desk.customers.get(other, theirs))).isEqualTo("customer.unknown");
        assertThat(desk.customers
                        .update(mine, 1, request("MINE", "0380"), theirs)
                        .phone())
                .isEqualTo("0380");
        assertThat(refusal(() -> desk.customers.update(mine, 2, request("ELSE", "0380"), theirs)))
                .isEqualTo("customer.field-fixed");
        assertThat(refusal(() -> desk.taken("NEW", theirs))).isEqualTo("access.out-of-reach");
    }

    @EachDatabase
    void assigningIsForThoseWhoReachEverything(TestKernel kernel) {
        Desk desk = desk(kernel);
        UserId claire = new UserId(kernel.ids().next());
        PartyId mine = desk.taken("MINE", kernel.call());
        Call hers = kernel.call().withReach(new Reach.Assigned(claire));

        assertThat(refusal(() -> desk.assignments.assign(mine, claire, hers))).isEqualTo("access.out-of-reach");
        assertThat(refusal(() -> desk.assignments.customers(claire, PAGE, hers)))
                .isEqualTo("access.out-of-reach");
        PartyId nobody = new PartyId(kernel.ids().next());
        assertThat(refusal(() -> desk.assignments.assign(nobody, claire, kernel.call())))
                .isEqualTo("customer.unknown");
    }
}
