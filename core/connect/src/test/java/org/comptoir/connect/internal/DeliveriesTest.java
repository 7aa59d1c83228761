// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.api.hook.Delivery;
import org.comptoir.api.hook.DeliverySelection;
import org.comptoir.api.hook.DeliverySummary;
import org.comptoir.api.payment.Payments;
import org.comptoir.kernel.OwnCall;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.DeliveryId;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.TestKernel;

class DeliveriesTest {

    private static final byte[] BODY = "{\"order\":\"1\",\"name\":\"Camille\"}".getBytes(StandardCharsets.UTF_8);

    private static final DeliverySelection REFUSED = DeliverySelection.ALL.of(List.of("refused"));

    private static DefaultDeliveries deliveries(Market market) {
        TestKernel kernel = market.kernel;
        return new DefaultDeliveries(
                market.connectors,
                noPayments(),
                new FakeCompanies("lenoir"),
                kernel.units(),
                kernel.clock(),
                kernel.ids(),
                kernel.json());
    }

    /** No gateway has the name of a shop. */
    private static Payments noPayments() {
        return (Payments) Proxy.newProxyInstance(
                Payments.class.getClassLoader(), new Class<?>[] {Payments.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("receive");
                    return Optional.empty();
                });
    }

    private static String sent(Market market, Deliveries deliveries, String signature, byte[] body) {
        Map<String, String> headers =
                Map.of("Signature", signature, "Content-Type", "application/json", "Authorization", "Basic cGFzcw==");
        try {
            return deliveries.take("stall", headers, body, market.call()) ? "taken" : "nobody";
        } catch (ComptoirException refused) {
            return refused.code();
        }
    }

    private static List<DeliverySummary> listed(Market market, Deliveries deliveries, DeliverySelection selection) {
        return deliveries
                .list(selection, new PageRequest("", 500), market.call())
                .items();
    }

    private static DeliveryId only(Market market, Deliveries deliveries) {
        List<DeliverySummary> all = listed(market, deliveries, DeliverySelection.ALL);
        assertThat(all).hasSize(1);
        return all.get(0).id();
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(ComptoirException.class, work::run).code();
    }

    @EachDatabase
    void whatIsRefusedIsKeptWithItsReasonAndReplayedOnceTheSecretIsRight(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        market.after(Duration.ZERO);
        market.stall.orders.add(Stall.lamps("1", "r1", 1));
        market.stall.signs("another");
        assertThat(sent(market, deliveries, "genuine", BODY)).isEqualTo("hook.refused");
        market.after(Duration.ofSeconds(1));
        assertThat(market.booked()).isEmpty();
        DeliveryId id = only(market, deliveries);
        Delivery before = deliveries.get(id, market.call());
        assertThat(before.summary().outcome()).isEqualTo("refused");
        assertThat(before.summary().code()).isEqualTo("stall.forged");
        assertThat(before.summary().reason()).isEqualTo("the signature is not ours");
        assertThat(before.body()).isEqualTo(new String(BODY, StandardCharsets.UTF_8));
        assertThat(deliveries.replay(List.of(id), market.call())).isEqualTo(new Deliveries.Replayed(0, 1));

        market.stall.signs("genuine");
        assertThat(deliveries.replay(List.of(id), market.call())).isEqualTo(new Deliveries.Replayed(1, 0));
        market.after(Duration.ofSeconds(1));
        assertThat(market.states()).containsExactly("1 confirmed");
        deliveries.replay(List.of(id), market.call());
        market.after(Duration.ofSeconds(1));
        assertThat(market.states()).containsExactly("1 confirmed");
        Delivery after = deliveries.pointingAt("stall", "1", market.call()).get(0);
        assertThat(after.summary().pointsAt()).isEqualTo("1");
        assertThat(after.tries())
                .extracting(one -> one.number() + " " + one.outcome())
                .containsExactly("1 refused", "2 refused", "3 taken", "4 taken");
        assertThat(after.tries().get(0).by()).isEmpty();
        assertThat(after.tries().get(2).by()).isEqualTo(market.call().actor().toString());
        assertThat(listed(market, deliveries, REFUSED)).isEmpty();
    }

    @EachDatabase
    void aStrangerIsVerifiedWithinTheCompanyWhoseSecretItIs(TestKernel kernel) {
        Market market = new Market(kernel);
        var stranger = market.call().withCompany(OwnCall.NO_COMPANY);
        assertThat(deliveries(market).take("stall", Map.of("Signature", "genuine"), BODY, stranger))
                .isTrue();
        assertThat(market.stall.verifiedFor).containsExactly(market.call().company());
    }

    @EachDatabase
    void oneFormSentTwiceTriesOnce(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        sent(market, deliveries, "forged", BODY);
        DeliveryId id = only(market, deliveries);
        var once = market.call().withIdempotency(new Idempotency("page:1", "a".repeat(64)));
        assertThat(deliveries.replay(List.of(id), once)).isEqualTo(deliveries.replay(List.of(id), once));
        assertThat(deliveries.get(id, market.call()).tries()).hasSize(2);
    }

    @EachDatabase
    void secretsOfHeadersAreNotShownAndPasswordsNotKept(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        sent(market, deliveries, "genuine", BODY);
        Delivery one = deliveries.get(only(market, deliveries), market.call());
        assertThat(one.headers()).isEqualTo(Map.of("content-type", "application/json", "signature", ""));
    }

    @EachDatabase
    void aBodyThatIsNoTextComesBackToTheByte(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        byte[] binary = HexFormat.of().parseHex("fffe0041");
        byte[] zero = HexFormat.of().parseHex("4100");
        sent(market, deliveries, "genuine", binary);
        sent(market, deliveries, "genuine", zero);
        assertThat(listed(market, deliveries, DeliverySelection.ALL))
                .allSatisfy(one -> assertThat(deliveries.get(one.id(), market.call()))
                        .matches(it -> !it.text() && it.replayable()));
    }

    @EachDatabase
    void whoFillsTheListPushesOutNothingThatWasTakenAndSlowsDown(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        sent(market, deliveries, "genuine", BODY);
        for (int minute = 0; minute < 5; minute++) {
            kernel.clock().advance(Duration.ofMinutes(2));
            for (int i = 0; i < 31; i++) {
                assertThat(sent(market, deliveries, "forged", BODY)).isEqualTo("hook.refused");
            }
            assertThat(listed(market, deliveries, REFUSED)).hasSize(Math.min(100, 30 * (minute + 1)));
        }
        assertThat(listed(market, deliveries, DeliverySelection.ALL.of(List.of("taken"))))
                .hasSize(1);
    }

    @EachDatabase
    void whatNobodyHasTheNameOfIsNotKeptAndOldOnesAreForgotten(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        assertThat(deliveries.take("nobody", Map.of(), BODY, market.call())).isFalse();
        assertThat(listed(market, deliveries, DeliverySelection.ALL)).isEmpty();
        sent(market, deliveries, "genuine", BODY);
        DeliveryPurge purge = new DeliveryPurge(market.connectors, kernel.units(), kernel.clock());
        kernel.clock().advance(Duration.ofDays(29));
        purge.run(new FreeLease());
        assertThat(listed(market, deliveries, DeliverySelection.ALL)).hasSize(1);
        kernel.clock().advance(Duration.ofDays(2));
        purge.run(new FreeLease());
        assertThat(listed(market, deliveries, DeliverySelection.ALL)).isEmpty();
    }

    @EachDatabase
    void listsAreNarrowedAndExportedAndTheTrailSaysSo(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        sent(market, deliveries, "genuine", BODY);
        LocalDate tomorrow = LocalDate.ofInstant(kernel.clock().instant(), java.time.ZoneOffset.UTC)
                .plusDays(2);
        DeliverySelection none =
                new DeliverySelection("", List.of(), "", tomorrow, tomorrow, DeliverySelection.ALL.sort());
        assertThat(listed(market, deliveries, none)).isEmpty();
        assertThat(deliveries.count(DeliverySelection.ALL, market.call()).number())
                .isEqualTo(1);
        List<DeliverySummary> rows = new ArrayList<>();
        deliveries.export(DeliverySelection.ALL, rows::add, market.call());
        assertThat(rows).hasSize(1);
    }

    @EachDatabase
    void refusesWhatIsNotThereAndWhatIsTooMuch(TestKernel kernel) {
        Market market = new Market(kernel);
        Deliveries deliveries = deliveries(market);
        DeliveryId unknown = new DeliveryId(kernel.ids().next());
        assertThat(code(() -> deliveries.get(unknown, market.call()))).isEqualTo("hook.delivery-unknown");
        assertThat(code(() -> deliveries.replay(List.of(unknown), market.call())))
                .isEqualTo("hook.delivery-unknown");
        assertThat(code(() -> deliveries.replay(List.of(), market.call()))).isEqualTo("hook.none-chosen");
        List<DeliveryId> many = new ArrayList<>();
        for (int i = 0; i <= Deliveries.MOST_AT_ONCE; i++) {
            many.add(new DeliveryId(kernel.ids().next()));
        }
        assertThat(code(() -> deliveries.replay(many, market.call()))).isEqualTo("hook.too-many");
        sent(market, deliveries, "genuine", BODY);
        DeliveryId id = only(market, deliveries);
        kernel.plugins().remove(CommerceConnector.class, market.stall);
        assertThat(code(() -> deliveries.replay(List.of(id), market.call()))).isEqualTo("hook.unknown");
        kernel.units().write(market.call(), Integer.class, tx -> tx.update("update hook_delivery set body = ''"));
        assertThat(deliveries.get(id, market.call()).replayable()).isFalse();
        assertThat(code(() -> deliveries.replay(List.of(id), market.call()))).isEqualTo("hook.body-erased");
    }
}
