// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Days are closed by two people, of whom one is an admin and the other an accountant. */
class FourEyesTest {

    private static final String BODY = "{\"until\":\"2026-10-31\"}";
    private static final String APPROVE = "ledger/closings/2026-10-31/approve";

    private static Shop as(Shop shop, String name, String... roles) {
        return shop.asBrowser(shop.services.people.enter(shop.company(), name, null, Set.of(roles)));
    }

    @EachDatabase
    void whatOneAskedForAnotherAgreesTo(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop admin = as(shop, "admin", "admin");
        Shop accountant = as(shop, "accountant", "accountant");

        assertThat(accountant.post(APPROVE, "{}").code()).isEqualTo("period.not-requested");
        assertThat(admin.post("ledger/closings", BODY).status()).isEqualTo(201);
        assertThat(admin.post("ledger/closings", BODY).status()).isEqualTo(201);
        assertThat(admin.post(APPROVE, "{}").code()).isEqualTo("period.same-person");
        Answer done = accountant.post(APPROVE, "{}");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("approvedBy").asText()).startsWith("user:user_");
        assertThat(accountant.post(APPROVE, "{}").code()).isEqualTo("ledger.period-closed");
        assertThat(admin.get("ledger/closings").json()).hasSize(1);
        assertThat(actions(kernel))
                .contains("ledger.closing-requested", "ledger.period-closed", "ledger.closing-approved");
    }

    @EachDatabase
    void twoOfOneKindDoNot(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop one = as(shop, "one", "accountant");
        Shop two = as(shop, "two", "accountant");
        Shop both = as(shop, "both", "accountant", "admin");

        one.post("ledger/closings", BODY);

        assertThat(two.post(APPROVE, "{}").code()).isEqualTo("period.two-people");
        assertThat(both.post(APPROVE, "{}").status()).isEqualTo(200);
    }

    @EachDatabase
    void nobodyClosesAlone(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop both = as(shop, "both", "accountant", "admin");

        assertThat(both.post("ledger/close-period", BODY).code()).isEqualTo("period.two-people");
        both.post("ledger/closings", BODY);
        assertThat(both.post(APPROVE, "{}").code()).isEqualTo("period.same-person");
    }

    private static Set<String> actions(TestKernel kernel) {
        return Set.copyOf(kernel.units().read(sql -> sql.query("select action from audit_trail", row -> row.text(1))));
    }
}
