// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.ShopOrder;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class ConnectorsTest {

    private static final byte[] BODY = {1};

    private static String refused(ThrowingCallable step) {
        return catchThrowableOfType(ComptoirException.class, step).code();
    }

    private static List<String> breaches(Market market) {
        var marks = new SingleImports(new NoImports());
        return market.kernel.breachesOf(marks, market.call().company());
    }

    @EachDatabase
    void ordersArePulledPageByPageAndBookedOnce(TestKernel kernel) {
        Market market = new Market(kernel);
        for (int i = 1; i <= 230; i++) {
            market.stall.orders.add(Stall.lamps("" + i, "r1", 1));
        }
        market.after(Duration.ZERO);
        assertThat(market.stall.asked).containsExactly("", "100", "200", "230");
        assertThat(market.booked()).hasSize(230).allMatch(order -> order.state().equals("confirmed"));
        assertThat(market.state().booked()).isEqualTo(230);
        assertThat(market.state().cursor()).isEqualTo("230");

        market.connectors.pull("stall", "start", market.call());
        market.after(Duration.ZERO);
        assertThat(market.booked()).hasSize(230);
        assertThat(market.state().booked()).isEqualTo(230);
        assertThat(breaches(market)).isEmpty();
    }

    @EachDatabase
    void anIdleShopIsAskedOnceAMinute(TestKernel kernel) {
        Market market = new Market(kernel);
        market.after(Duration.ZERO);
        market.after(Duration.ofSeconds(59));
        assertThat(market.stall.asked).hasSize(1);
        market.after(Duration.ofSeconds(1));
        assertThat(market.stall.asked).hasSize(2);
    }

    @EachDatabase
    void aBadOrderIsSetAsideWithItsReasonAndTheRestGoOn(TestKernel kernel) {
        Market market = new Market(kernel);
        ShopOrder sound = Stall.lamps("5", "r1", 2);
        market.stall.orders.addAll(List.of(
                Stall.order("1", "r1", ShopOrder.State.PLACED, "NOBODY-KNOWS", 1, "stall"),
                Stall.order("2", "r1", ShopOrder.State.PLACED, "LAMP-1", 1, "another-shop"),
                Stall.taxed(Stall.lamps("3", "r1", 1), "2.50", "14.99"),
                Stall.taxed(Stall.lamps("4", "r1", 1), "0.69", "13.19"),
                sound,
                Stall.taxed(Stall.lamps("6", "r1", 1), "2.49", "14.99")));
        market.after(Duration.ZERO);
        assertThat(market.aside())
                .containsExactly(
                        "order:1@r1 product.unknown",
                        "order:2@r1 connector.reference",
                        "order:3@r1 connector.sums",
                        "order:4@r1 connector.vat-differs");
        assertThat(market.states()).containsExactly("5 confirmed", "6 confirmed");
        assertThat(market.state().aside()).isEqualTo(4);
        assertThat(market.connectors.aside("stall", market.call()))
                .allMatch(aside -> !aside.detail().contains("Camille"));
        assertThat(breaches(market)).isEmpty();
    }

    @EachDatabase
    void whatWasSetAsideIsTriedAgainFromTheStartAndWithItsNextRevision(TestKernel kernel) {
        Market market = new Market(kernel);
        market.stall.orders.add(Stall.order("1", "r1", ShopOrder.State.PLACED, "VASE-1", 1, "stall"));
        market.stall.orders.add(Stall.order("2", "r1", ShopOrder.State.PLACED, "NOBODY-KNOWS", 1, "stall"));
        market.after(Duration.ZERO);
        assertThat(market.aside()).hasSize(2);

        market.product("VASE-1", 5);
        market.stall.orders.add(Stall.lamps("2", "r2", 1));
        market.connectors.pull("stall", "start", market.call());
        market.after(Duration.ZERO);

        assertThat(market.aside()).isEmpty();
        assertThat(market.states()).containsExactly("1 confirmed", "2 confirmed");
        assertThat(breaches(market)).isEmpty();
    }

    @EachDatabase
    void aCancellationIsARevisionAndAChangeIsForPeople(TestKernel kernel) {
        Market market = new Market(kernel);
        market.stall.orders.addAll(
                List.of(Stall.lamps("1", "r1", 1), Stall.lamps("2", "r1", 1), Stall.lamps("3", "r1", 1)));
        market.after(Duration.ZERO);
        market.stall.orders.addAll(List.of(
                Stall.order("1", "r2", ShopOrder.State.CANCELLED, "LAMP-1", 1, "stall"),
                Stall.lamps("2", "r2", 7),
                Stall.lamps("3", "r2", 1),
                Stall.order("4", "r1", ShopOrder.State.CANCELLED, "LAMP-1", 1, "stall")));
        market.after(Duration.ofMinutes(1));
        assertThat(market.states()).containsExactly("1 cancelled", "2 confirmed", "3 confirmed");
        assertThat(market.aside()).containsExactly("order:2@r2 connector.order-changed");
    }

    @EachDatabase
    void anOrderWithoutGoodsWaitsAsADraft(TestKernel kernel) {
        Market market = new Market(kernel);
        market.product("RARE-1", 0);
        market.stall.orders.add(Stall.order("1", "r1", ShopOrder.State.PLACED, "RARE-1", 1, "stall"));
        market.after(Duration.ZERO);
        assertThat(market.states()).containsExactly("1 draft");
        assertThat(market.aside()).isEmpty();
    }

    @EachDatabase
    void aShopThatFailsKeepsItsPlaceAndIsAskedAfterGrowingPauses(TestKernel kernel) {
        Market market = new Market(kernel);
        market.stall.orders.add(Stall.lamps("1", "r1", 1));
        market.after(Duration.ZERO);
        market.stall.says(() ->
                new Outcome.Unknown<>(Problem.of("stall.silent", Problem.Kind.UNREACHABLE, "it does not answer")));
        market.after(Duration.ofMinutes(1));
        market.after(Duration.ofMinutes(1));
        assertThat(market.state().failures()).isEqualTo(2);
        assertThat(market.state().error()).isEqualTo("stall.silent");
        assertThat(market.state().nextPullAt())
                .isEqualTo(kernel.clock().instant().plus(Duration.ofMinutes(2)));
        assertThat(market.state().cursor()).isEqualTo("1");
        market.stall.says(null);
        market.after(Duration.ofMinutes(2));
        assertThat(market.state().failures()).isZero();
        assertThat(market.state().error()).isEmpty();
    }

    @EachDatabase
    void anAnswerThatMakesNoSenseIsNotTaken(TestKernel kernel) {
        Market market = new Market(kernel);
        List<ShopOrder> one = List.of(Stall.lamps("1", "r1", 1));
        market.stall.says(() -> new Outcome.Done<>(new OrderPage(one, "")));
        market.after(Duration.ZERO);
        assertThat(market.state().error()).as("a cursor that does not move").isEqualTo("plugin.answer-invalid");
        market.stall.says(() -> null);
        market.after(Duration.ofHours(1));
        assertThat(market.state().error()).isEqualTo("plugin.answer-invalid");
        market.stall.says(() -> {
            throw ComptoirException.invalid("stall.broken", "settings");
        });
        market.after(Duration.ofHours(1));
        assertThat(market.state().error()).isEqualTo("stall.broken");
        assertThat(market.booked()).isEmpty();
    }

    @EachDatabase
    void aPageThatWasCutOffComesAgainAndFindsItsOrders(TestKernel kernel) {
        Market market = new Market(kernel);
        market.stall.orders.addAll(List.of(Stall.lamps("1", "r1", 1), Stall.lamps("2", "r1", 1)));
        market.loseTheLeaseOnce();
        market.after(Duration.ZERO);
        assertThat(market.booked()).hasSize(2);
        assertThat(market.state().cursor()).isEmpty();
        market.after(Duration.ofMinutes(2));
        assertThat(market.booked()).hasSize(2);
        assertThat(market.state().cursor()).isEqualTo("2");
        assertThat(breaches(market)).isEmpty();
    }

    @EachDatabase
    void aGenuineWebhookMakesTheCorePullAtOnceAndAForgedOneDoesNothing(TestKernel kernel) {
        Market market = new Market(kernel);
        market.after(Duration.ZERO);
        market.stall.orders.add(Stall.lamps("1", "r1", 1));
        assertThat(refused(() -> hook(market, "stall", "forged").orElseThrow().orThrow()))
                .isEqualTo("hook.refused");
        market.after(Duration.ofSeconds(1));
        assertThat(market.booked()).isEmpty();
        assertThat(hook(market, "stall", "genuine").orElseThrow().refusal()).isNull();
        market.after(Duration.ZERO);
        assertThat(market.states()).containsExactly("1 confirmed");
        assertThat(hook(market, "nobody", "genuine")).isEmpty();
    }

    private static Optional<HookAnswer> hook(Market market, String name, String signature) {
        return market.connectors.receive(
                name,
                Map.of("Signature", signature),
                BODY,
                market.kernel.clock().instant(),
                market.call());
    }

    @EachDatabase
    void aConnectorThatIsOutIsListedWithItsPlaceAndOneOfAnotherCompanyIsNot(TestKernel kernel) {
        Market market = new Market(kernel);
        market.stall.orders.add(Stall.lamps("1", "r1", 1));
        market.after(Duration.ZERO);
        kernel.plugins().remove(CommerceConnector.class, market.stall);
        assertThat(market.state().plugin()).isEmpty();
        assertThat(market.state().cursor()).isEqualTo("1");
        assertThat(refused(() -> market.connectors.pull("nobody", "cursor", market.call())))
                .isEqualTo("connector.unknown");
        assertThat(refused(() -> market.connectors.pull("stall", "middle", market.call())))
                .isEqualTo("connector.from");
        Stall elsewhere = new Stall();
        elsewhere.worksFor("nobody");
        kernel.plugins().add(CommerceConnector.class, elsewhere);
        market.after(Duration.ofMinutes(2));
        assertThat(elsewhere.asked).isEmpty();
    }
}
