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
        assertThat(admin.post(APPROVE, "{}").code()).isEqualTo("approval.same-person");
        Answer done = accountant.post(APPROVE, "{}");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("approvedBy").asText()).startsWith("user:user_");
        assertThat(accountant.post(APPROVE, "{}").code()).isEqualTo("ledger.period-closed");
        assertThat(admin.get("ledger/closings").json()).hasSize(1);
        assertThat(actions(kernel)).contains("approval.asked", "ledger.period-closed", "approval.agreed");
    }

    @EachDatabase
    void twoOfOneKindDoNot(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop one = as(shop, "one", "accountant");
        Shop two = as(shop, "two", "accountant");
        Shop both = as(shop, "both", "accountant", "admin");

        one.post("ledger/closings", BODY);

        assertThat(two.post(APPROVE, "{}").code()).isEqualTo("approval.role-missing");
        assertThat(both.post(APPROVE, "{}").status()).isEqualTo(200);
    }

    @EachDatabase
    void nobodyClosesAlone(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop both = as(shop, "both", "accountant", "admin");

        assertThat(both.post("ledger/close-period", BODY).code()).isEqualTo("period.two-people");
        both.post("ledger/closings", BODY);
        assertThat(both.post(APPROVE, "{}").code()).isEqualTo("approval.same-person");
    }

    @EachDatabase
    void noKeyOfAPersonsClosesEither(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop both = as(shop, "both", "accountant", "admin", "plugin-admin");
        Shop posting = key(both, "[\"ledger:w\"]");

        assertThat(posting.post("ledger/close-period", BODY).code()).isEqualTo("period.two-people");
        assertThat(both.post("api-keys", "{\"name\":\"k\",\"scopes\":[\"period:alone\"]}")
                        .code())
                .isEqualTo("api-key.exceeds-creator");
        assertThat(both.post("api-keys", "{\"name\":\"k\",\"role\":\"admin\"}").code())
                .isEqualTo("api-key.exceeds-creator");
        Shop closing = key(shop, "[\"ledger:w\",\"period:alone\"]");
        assertThat(closing.post("ledger/close-period", BODY).status()).isEqualTo(200);
    }

    private static Shop key(Shop shop, String scopes) {
        Answer made = shop.post("api-keys", "{\"name\":\"k\",\"scopes\":" + scopes + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return shop.as(made.json().path("secret").asText());
    }

    /** The opening stock is booked in November; nothing was booked before. */
    private static void close(Shop shop, String until) {
        assertThat(shop.post("ledger/close-period", "{\"until\":\"" + until + "\"}")
                        .status())
                .isBetween(200, 204);
    }

    @EachDatabase
    void theDaysThatWereClosedLastAreOpenedAgainByTwo(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop admin = as(shop, "admin", "admin");
        Shop accountant = as(shop, "accountant", "accountant");
        String body = "{\"until\":\"2026-10-31\"}";
        String approve = "ledger/reopenings/2026-10-31/approve";
        assertThat(admin.post("ledger/reopenings", body).code()).isEqualTo("ledger.not-last-closed");
        close(shop, "2026-09-30");
        close(shop, "2026-10-31");

        assertThat(admin.post("ledger/reopenings", "{\"until\":\"2026-09-30\"}").code())
                .isEqualTo("ledger.not-last-closed");
        assertThat(accountant.post(approve, "{}").code()).isEqualTo("period.not-requested");
        assertThat(accountant.post("ledger/reopenings", body).status()).isEqualTo(201);
        assertThat(accountant.post(approve, "{}").code()).isEqualTo("approval.same-person");
        assertThat(entry(shop, "2026-10-15").code()).isEqualTo("ledger.period-closed");
        assertThat(admin.post(approve, "{}").status()).isEqualTo(200);

        assertThat(entry(shop, "2026-10-15").status()).isEqualTo(201);
        assertThat(entry(shop, "2026-09-30").code()).isEqualTo("ledger.period-closed");
        assertThat(admin.post(approve, "{}").code()).isEqualTo("period.not-requested");
        assertThat(actions(kernel)).contains("ledger.period-reopened");
        assertThat(shop.get("verify").json().path("holds").asBoolean()).isTrue();
        close(shop, "2026-10-31");
        assertThat(accountant.post("ledger/reopenings", body).status()).isEqualTo(201);
    }

    @EachDatabase
    void aYearThatIsClosedStaysClosed(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop admin = as(shop, "admin", "admin");
        assertThat(entry(shop, "2025-12-31").status()).isEqualTo(201);
        close(shop, "2026-01-31");

        assertThat(admin.post("ledger/reopenings", "{\"until\":\"2026-01-31\"}").code())
                .isEqualTo("ledger.year-closed");
    }

    @EachDatabase
    void whatWasAskedForAndNotAnsweredLapses(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        as(shop, "admin", "admin").post("ledger/closings", BODY);
        kernel.clock().advance(java.time.Duration.ofDays(8));
        Shop accountant = as(shop, "accountant", "accountant");

        assertThat(accountant.post(APPROVE, "{}").code()).isEqualTo("period.not-requested");
        assertThat(accountant.post("ledger/closings", BODY).status()).isEqualTo(201);
        assertThat(as(shop, "other", "admin").post(APPROVE, "{}").status()).isEqualTo(200);
    }

    private static Answer entry(Shop shop, String day) {
        return shop.post(
                "ledger/entries",
                "{\"journal\":\"OD\",\"bookedOn\":\"" + day + "\",\"label\":\"by hand\",\"piece\":\"P" + day
                        + "\",\"postings\":[{\"account\":\"627\",\"debit\":{\"minor\":100,\"currency\":\"EUR\"}},"
                        + "{\"account\":\"512\",\"credit\":{\"minor\":100,\"currency\":\"EUR\"}}]}");
    }

    private static Set<String> actions(TestKernel kernel) {
        return Set.copyOf(kernel.units().read(sql -> sql.query("select action from audit_trail", row -> row.text(1))));
    }
}
