// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.api.approval.ApprovalSelection.Stage;
import org.comptoir.api.approval.Limits;
import org.comptoir.model.Idempotency;
import org.comptoir.rest.internal.World.Side;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Over a limit, what one asks for another must agree to. */
class LimitsTest {

    private static final String LOSE = "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"-10\",\"reason\":\"broken\"}";
    private static final String LOSE_LESS = "{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"-5\",\"reason\":\"broken\"}";

    private static void limit(World world, String what, long minor) {
        World.done(world.root.put("limits", "{\"" + what + "\":{\"minor\":" + minor + ",\"currency\":\"EUR\"}}"));
    }

    @EachDatabase
    void theWarehouseAdjustsALittleAloneAndMoreWithAnAdmin(TestKernel kernel) {
        World world = new World(kernel);
        Door warehouse = world.as("WH");
        limit(world, "adjustment", 5000);

        World.done(warehouse.post("stock/adjustments", LOSE_LESS));
        Answer refused = warehouse.post("stock/adjustments", LOSE);
        String approval = refused.json().at("/facts/approval").asText();
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("approval.needed");
        assertThat(warehouse
                        .post("stock/adjustments", LOSE)
                        .json()
                        .at("/facts/approval")
                        .asText())
                .isEqualTo(approval);
        assertThat(warehouse.post("approvals/" + approval + "/agree", "{}").code())
                .isEqualTo("access.scope-missing");
        assertThat(world.root.post("approvals/" + approval + "/agree", "{}").code())
                .isEqualTo("approval.people-only");

        Answer asked = world.as("ADM").get("approvals");
        assertThat(asked.json().at("/items/0/facts/value").asText()).contains("92");
        World.done(world.as("ADM").post("approvals/" + approval + "/agree", "{}"));

        World.done(warehouse.post("stock/adjustments", LOSE));
        assertThat(warehouse.post("stock/adjustments", LOSE).code()).as("once").isEqualTo("approval.needed");
        World.done(world.as("ADM").post("stock/adjustments", LOSE));
        World.done(world.as("API").post("stock/adjustments", LOSE));
    }

    @EachDatabase
    void whatWasAgreedToIsThatAndNothingElse(TestKernel kernel) {
        World world = new World(kernel);
        limit(world, "adjustment", 0);
        String approval = world.as("WH")
                .post("stock/adjustments", LOSE)
                .json()
                .at("/facts/approval")
                .asText();
        World.done(world.as("ADM").post("approvals/" + approval + "/agree", "{}"));

        assertThat(world.as("WH").post("stock/adjustments", LOSE_LESS).code()).isEqualTo("approval.needed");
        kernel.clock().advance(Duration.ofDays(8));
        assertThat(world.as("ADM")
                        .post("approvals/" + approval + "/agree", "{}")
                        .status())
                .isIn(401, 409);
    }

    @EachDatabase
    void aRetryWithTheSameKeyIsAnsweredAndNotAskedForAgain(TestKernel kernel) {
        World world = new World(kernel);
        limit(world, "adjustment", 0);
        Map<String, String> key = Map.of("Content-Type", "application/json", "Idempotency-Key", "k1");
        byte[] body = LOSE.getBytes(StandardCharsets.UTF_8);
        String approval = world.as("WH")
                .send("POST", "stock/adjustments", key, body)
                .json()
                .at("/facts/approval")
                .asText();
        World.done(world.as("ADM").post("approvals/" + approval + "/agree", "{}"));

        Answer done = World.done(world.as("WH").send("POST", "stock/adjustments", key, body));
        Answer again = World.done(world.as("WH").send("POST", "stock/adjustments", key, body));

        assertThat(again.text()).isEqualTo(done.text());
        assertThat(world.as("ADM").get("approvals").json().path("items")).isEmpty();
    }

    /** Whoever could use what another asked for would do unseen what was agreed to for somebody else. */
    @EachDatabase
    void anAgreementIsForWhoAskedForIt(TestKernel kernel) {
        World world = new World(kernel);
        limit(world, "adjustment", 0);
        String approval = needed(world.as("WH").post("stock/adjustments", LOSE));
        World.done(world.as("ADM").post("approvals/" + approval + "/agree", "{}"));

        assertThat(needed(world.as("PLU").post("stock/adjustments", LOSE))).isNotEqualTo(approval);
        World.done(world.as("WH").post("stock/adjustments", LOSE));
        assertThat(needed(world.as("WH").post("stock/adjustments", LOSE))).isNotEqualTo(approval);
    }

    @EachDatabase
    void anAdjustmentIsAgreedToForItsDay(TestKernel kernel) {
        World world = new World(kernel);
        limit(world, "adjustment", 0);
        String dated = LOSE.replace("-10", "10").replace("}", ",\"on\":\"2026-11-20\"}");
        String approval = needed(world.as("WH").post("stock/adjustments", dated));
        World.done(world.as("ADM").post("approvals/" + approval + "/agree", "{}"));

        String other = dated.replace("2026-11-20", "2026-11-19");
        assertThat(needed(world.as("WH").post("stock/adjustments", other))).isNotEqualTo(approval);
        World.done(world.as("WH").post("stock/adjustments", dated));
    }

    @EachDatabase
    void theTrailTellsWhatWasAgreedToAndThatItWasUsed(TestKernel kernel) {
        World world = new World(kernel);
        limit(world, "adjustment", 0);
        String approval = needed(world.as("WH").post("stock/adjustments", LOSE));
        World.done(world.as("ADM").post("approvals/" + approval + "/agree", "{}"));
        World.done(world.as("WH").post("stock/adjustments", LOSE));

        JsonNode rows = world.root.get("audit?action=approval.").json().path("items");
        assertThat(rows.findValuesAsText("action"))
                .containsExactly("approval.used", "approval.agreed", "approval.asked");
        assertThat(rows.findValuesAsText("approval")).containsOnly(approval);
        assertThat(new TreeSet<>(rows.findValuesAsText("digest")))
                .singleElement()
                .asString()
                .hasSize(64);
    }

    private static String needed(Answer refused) {
        assertThat(refused.code()).as(refused.text()).isEqualTo("approval.needed");
        return refused.json().at("/facts/approval").asText();
    }

    @EachDatabase
    void aBuyerCancelsTheirOwnUntilSomebodyApprovedIt(TestKernel kernel) {
        World world = new World(kernel);
        String limits = "order-limits/" + world.customers.get("ALPHA");
        Door buyer = world.as("oBUY");
        String alone = draft(buyer);
        World.done(buyer.post("orders/" + alone + "/confirm", "{}"));
        World.done(buyer.post("orders/" + alone + "/cancel", "{}"));
        World.done(world.root.put(limits, "{\"amount\":{\"minor\":0,\"currency\":\"EUR\"}}"));
        String waiting = draft(buyer);
        World.done(buyer.post("orders/" + waiting + "/confirm", "{}"));
        World.done(buyer.post("orders/" + waiting + "/cancel", "{}"));

        String approved = draft(buyer);
        World.done(buyer.post("orders/" + approved + "/confirm", "{}"));
        World.done(world.as("oAPP").post("orders/" + approved + "/approve", "{}"));
        assertThat(buyer.post("orders/" + approved + "/cancel", "{}").code()).isEqualTo("order.illegal-step");
        World.done(world.as("oADM").post("orders/" + approved + "/cancel", "{}"));
    }

    @EachDatabase
    void aRefusedRequestMayBeAskedForAgain(TestKernel kernel) {
        World world = new World(kernel);
        limit(world, "adjustment", 0);
        String approval = world.as("WH")
                .post("stock/adjustments", LOSE)
                .json()
                .at("/facts/approval")
                .asText();

        Door admin = world.as("ADM");
        assertThat(admin.post("approvals/" + approval + "/refuse", "{\"reason\":\"" + "x".repeat(201) + "\"}")
                        .code())
                .isEqualTo("field.too-long");
        assertThat(ids(admin, "waiting")).containsExactly(approval);
        World.done(admin.post("approvals/" + approval + "/refuse", "{\"reason\":\" Count again. \"}"));

        assertThat(ids(admin, "waiting")).isEmpty();
        assertThat(admin.get("approvals?state=all").json().at("/items/0/reason").asText())
                .isEqualTo("Count again.");
        assertThat(world.as("ADM")
                        .post("approvals/" + approval + "/agree", "{}")
                        .code())
                .isEqualTo("approval.answered");
        assertThat(world.as("WH")
                        .post("stock/adjustments", LOSE)
                        .json()
                        .at("/facts/approval")
                        .asText())
                .isNotEqualTo(approval);
    }

    private static Shop as(Shop shop, String role) {
        return shop.asBrowser(shop.services.people.enter(shop.company(), role, null, Set.of(role)));
    }

    private static List<String> ids(Door door, String state) {
        return door.get("approvals?state=" + state).json().path("items").findValuesAsText("id");
    }

    @EachDatabase
    void whatWaitsIsWhatOthersAskedForAndIsCountedAsItIsListed(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        shop.put("limits", "{\"adjustment\":{\"minor\":0,\"currency\":\"EUR\"}}");
        Shop warehouse = as(shop, "warehouse");
        warehouse.post("stock/adjustments", LOSE);
        warehouse.post("stock/adjustments", LOSE_LESS);
        Shop admin = as(shop, "admin");
        World.done(admin.post("approvals/" + ids(admin, "pending").get(1) + "/agree", "{}"));

        assertThat(ids(admin, "waiting")).hasSize(1);
        assertThat(ids(admin, "pending")).hasSize(2);
        for (Stage stage : Stage.values()) {
            ApprovalSelection selection = new ApprovalSelection(Limits.Act.kinds(), stage);
            assertThat(shop.services
                            .approvals
                            .count(selection, kernel.callOf(shop.company(), Idempotency.NONE))
                            .number())
                    .as(stage.name())
                    .isEqualTo(stage == Stage.WAITING ? 1 : 2);
        }
        kernel.clock().advance(Duration.ofDays(8));
        ApprovalSelection waiting = new ApprovalSelection(Limits.Act.kinds(), Stage.WAITING);
        assertThat(shop.services
                        .approvals
                        .count(waiting, kernel.callOf(shop.company(), Idempotency.NONE))
                        .number())
                .isZero();
    }

    @EachDatabase
    void whatWasGivenBackBeforeCountsToTheLimitOfRefunds(TestKernel kernel) {
        World world = new World(kernel);
        kernel.plugins().add(PaymentGateway.class, new Drawer());
        Door accountant = world.as("ACC");
        limit(world, "refund", 300);
        String payment = paid(world);
        String refunds = payment + "/refunds";

        World.done(accountant.post(refunds, "{\"amount\":{\"minor\":200,\"currency\":\"EUR\"}}"));
        Answer refused = accountant.post(refunds, "{\"amount\":{\"minor\":101,\"currency\":\"EUR\"}}");
        assertThat(refused.code()).as(refused.text()).isEqualTo("approval.needed");
        assertThat(refunded(world, payment)).as("nothing left while it waits").isEqualTo(200);
        World.done(accountant.post(refunds, "{\"amount\":{\"minor\":100,\"currency\":\"EUR\"}}"));

        String approval = refused.json().at("/facts/approval").asText();
        World.done(world.as("ADM").post("approvals/" + approval + "/agree", "{}"));
        Answer changed = accountant.post(refunds, "{\"amount\":{\"minor\":102,\"currency\":\"EUR\"}}");
        assertThat(changed.code()).as("another amount was not agreed to").isEqualTo("approval.needed");
        World.done(world.as("ADM").post(refunds, "{\"amount\":{\"minor\":50,\"currency\":\"EUR\"}}"));
        assertThat(refunded(world, payment)).isEqualTo(350);
    }

    private static String paid(World world) {
        String body = "{\"gateway\":\"drawer\",\"order\":\"" + draft(world.root)
                + "\",\"returnTo\":\"https://shop.example/back\"}";
        return "payments/"
                + World.done(world.root.post("payments", body))
                        .json()
                        .path("id")
                        .asText();
    }

    private static long refunded(World world, String payment) {
        return World.done(world.root.get(payment)).json().at("/refunded/minor").asLong();
    }

    @EachDatabase
    void anOrderOverABuyersLimitWaitsForSomebodyElse(TestKernel kernel) {
        World world = new World(kernel);
        String order = world.submitted(Side.OWN);

        assertThat(world.root.post("orders/" + order + "/confirm", "{}").code()).isEqualTo("order.illegal-step");
        assertThat(world.root.post("orders/" + order + "/ship", "{}").code()).isEqualTo("order.illegal-step");
        assertThat(world.as("oAPP").get("orders?state=to-approve").json().path("items"))
                .hasSize(1);
        Answer approved = World.done(world.as("oAPP").post("orders/" + order + "/approve", "{}"));

        assertThat(approved.json().path("state").asText()).isEqualTo("confirmed");
        World.done(world.root.post("orders/" + order + "/ship", "{}"));
    }

    @EachDatabase
    void nobodyApprovesWhatTheySubmitted(TestKernel kernel) {
        World world = new World(kernel);
        String limits = "order-limits/" + world.customers.get("ALPHA");
        World.done(world.as("oADM").put(limits, "{\"amount\":{\"minor\":0,\"currency\":\"EUR\"}}"));
        World.done(world.as("oADM")
                .put(
                        limits,
                        "{\"buyer\":\"" + world.user("oBUY")
                                + "\",\"amount\":{\"minor\":100000,\"currency\":\"EUR\"}}"));
        Door approver = world.as("oAPP");
        String order = draft(approver);
        World.done(approver.post("orders/" + order + "/confirm", "{}"));

        assertThat(approver.post("orders/" + order + "/approve", "{}").code()).isEqualTo("approval.same-person");
        assertThat(World.done(world.as("oADM").post("orders/" + order + "/refuse", "{\"reason\":\"too much\"}"))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("cancelled");
        String small = draft(world.as("oBUY"));
        assertThat(World.done(world.as("oBUY").post("orders/" + small + "/confirm", "{}"))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("confirmed");
        assertThat(world.as("oADM")
                        .put(limits, "{\"buyer\":\"" + world.user("WH") + "\"}")
                        .code())
                .isEqualTo("user.unknown");
    }

    private static String draft(Door shop) {
        return World.done(shop.post(
                        "orders",
                        "{\"customerCode\":\"ALPHA\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"2\"}]}"))
                .json()
                .path("id")
                .asText();
    }
}
