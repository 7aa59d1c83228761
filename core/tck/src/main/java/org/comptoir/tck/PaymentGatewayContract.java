// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.gateway.v1.PaymentCancel;
import org.comptoir.spi.gateway.v1.PaymentCapture;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentLookup;
import org.comptoir.spi.gateway.v1.PaymentRefund;
import org.comptoir.spi.gateway.v1.PaymentStart;
import org.comptoir.spi.gateway.v1.Receipt;
import org.comptoir.spi.gateway.v1.Settlement;
import org.comptoir.spi.gateway.v1.SettlementPage;
import org.comptoir.spi.gateway.v1.SettlementsAfter;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Mood;
import org.comptoir.tck.counterparty.PaymentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the core relies on when it takes money through a service.
 *
 * <pre>{@code
 * record PayGatewayContractTest(PayStub service) implements PaymentGatewayContract {}
 * }</pre>
 */
@ExtendWith(OtherSides.class)
public interface PaymentGatewayContract extends AbroadContract<PaymentGateway> {

    /** The service that the gateway talks to. The same for the whole of a check. */
    PaymentService service();

    @Override
    default PaymentGateway extension() {
        return service().extension();
    }

    @Override
    default Counterparty counterparty() {
        return service().counterparty();
    }

    @Override
    default List<String> secrets() {
        return service().secrets();
    }

    @AfterEach
    default void theOtherSideCloses() {
        counterparty().close();
    }

    @Override
    default Outcome<?> question(Call call) {
        return extension().find(new PaymentLookup("start", "never-asked", "", euros("10")), call);
    }

    private static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), Currency.EUR);
    }

    private static PaymentStart payment(String id, Money amount) {
        return new PaymentStart(id, amount, "F2026-00042", "Camille Martin", Locale.FRENCH, Optional.empty());
    }

    private Outcome<Receipt> start(String key, Money amount) {
        PaymentStart payment = payment("p-" + key, amount);
        return extension().start(payment, Samples.call(key, payment));
    }

    private Outcome<Receipt> find(String key, String externalId, Money amount) {
        return extension().find(new PaymentLookup("start", key, externalId, amount), Samples.call());
    }

    private static String externalId(Outcome<Receipt> outcome) {
        if (outcome instanceof Outcome.Done<Receipt> done) {
            return done.value().externalId();
        }
        assertThat(outcome).as("a payment that was begun").isInstanceOf(Outcome.Pending.class);
        return ((Outcome.Pending<Receipt>) outcome).externalId();
    }

    @Test
    default void itIsCalledByAStableNameAndServesOneCompany() {
        PaymentGateway gateway = extension();
        assertThat(gateway.name()).matches(NAME).isEqualTo(gateway.name());
        assertThat(gateway.company()).isNotBlank().isEqualTo(gateway.company());
    }

    @Test
    default void itDoesWhatItNamesAndNothingElse() {
        PaymentGateway gateway = extension();
        String id = externalId(start("can-0", euros("10")));
        Map<String, Supplier<Outcome<?>>> acts = new LinkedHashMap<>();
        acts.put(
                PaymentGateway.CAPTURE,
                () -> gateway.capture(new PaymentCapture(id, euros("10")), Samples.call("can-1", id)));
        acts.put(
                PaymentGateway.CANCEL,
                () -> gateway.cancel(new PaymentCancel(id, euros("10")), Samples.call("can-2", id)));
        acts.put(
                PaymentGateway.REFUND,
                () -> gateway.refund(new PaymentRefund(id, euros("1"), ""), Samples.call("can-3", id)));
        Webhook noise = new Webhook(Map.of(), new byte[] {1}, Instant.parse("2026-11-21T10:00:00Z"));
        acts.put(PaymentGateway.WEBHOOKS, () -> gateway.receive(noise, Samples.call()));
        acts.put(PaymentGateway.SETTLEMENTS, () -> gateway.settlements(new SettlementsAfter("", 10), Samples.call()));
        Capabilities.assertTrue(gateway, acts);
    }

    @Test
    default void theSameKeyBeginsOnePaymentAndAnotherAmountUnderItIsRefused() {
        Outcome<Receipt> first = start("once", euros("12.34"));
        long payments = service().payments();
        assertThat(externalId(start("once", euros("12.34")))).isEqualTo(externalId(first));
        assertThat(service().payments())
                .as("payments begun twice under one key")
                .isEqualTo(payments);
        assertThat(start("once", euros("12.35")))
                .as("the same key with another amount")
                .isInstanceOf(Outcome.Failed.class);
        assertThat(service().payments()).isEqualTo(payments);
    }

    @Test
    default void moneyIsExactInEachCurrencyOrTheCurrencyIsRefused() {
        for (Money amount : List.of(
                euros("0.01"),
                Money.of(new BigDecimal("1999"), Currency.of("JPY")),
                Money.of(new BigDecimal("12.345"), Currency.of("TND")),
                euros("123456.78"))) {
            String key = "exact-" + amount.minor();
            Outcome<Receipt> begun = start(key, amount);
            if (begun instanceof Outcome.Failed<Receipt> refused) {
                assertThat(amount.currency()).as("the euro is taken").isNotEqualTo(Currency.EUR);
                Samples.assertWhole(refused.problem());
                continue;
            }
            service().payerPays(externalId(begun));
            assertThat(find(key, externalId(begun), amount)).isInstanceOfSatisfying(Outcome.Done.class, done -> {
                Receipt receipt = (Receipt) done.value();
                assertThat(receipt.amount()).as("what was taken of %s", amount).isEqualTo(amount);
                assertThat(receipt.fee().currency()).isEqualTo(amount.currency());
                assertThat(receipt.fee().signum()).isNotNegative();
            });
        }
    }

    @Test
    default void whatWasAskedIsFoundByItsKeyAndWhatWasNotFailsForCertain() {
        Outcome<Receipt> begun = start("sought", euros("20"));
        String id = externalId(begun);
        service().payerPays(id);
        assertThat(find("sought", "", euros("20"))).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(((Receipt) done.value()).externalId()).isEqualTo(id);
            assertThat(((Receipt) done.value()).state()).isIn(Receipt.State.PAID, Receipt.State.AUTHORISED);
        });
        assertThat(find("never-asked", "", euros("20")))
                .as("an act that the service was never asked")
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    default void aLostAnswerIsUnknownFoundByItsKeyAndNotPaidTwice() {
        long before = service().payments();
        PaymentStart payment = payment("p-lost", euros("33"));
        Outcome<?> lost = whileIn(Mood.FORGETFUL, call -> extension()
                .start(
                        payment,
                        call.withIdempotency(Samples.call("lost", payment).idempotency())));
        assertThat(lost).as("an answer that was lost").isInstanceOf(Outcome.Unknown.class);
        assertThat(find("lost", "", euros("33")))
                .as("what find says of an answer that was lost")
                .isInstanceOfAny(Outcome.Done.class, Outcome.Pending.class);
        externalId(start("lost", euros("33")));
        assertThat(service().payments()).as("payments after an answer was lost").isEqualTo(before + 1);
    }

    @Test
    default void anActThatMayHaveHappenedNeverFails() {
        for (Mood mood : EnumSet.of(Mood.SLOW, Mood.BROKEN, Mood.LYING, Mood.GONE)) {
            PaymentStart payment = payment("p-" + mood.ordinal(), euros("5"));
            String key = "may-" + mood.ordinal();
            Outcome<?> outcome = whileIn(mood, call -> extension()
                    .start(
                            payment,
                            call.withIdempotency(Samples.call(key, payment).idempotency())));
            assertThat(outcome).as("an act asked of a service that is %s", mood).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    default void aRefundHappensOnceAndIsExact() {
        PaymentGateway gateway = extension();
        if (!gateway.capabilities().contains(PaymentGateway.REFUND)) {
            return;
        }
        String id = externalId(start("to-refund", euros("50")));
        service().payerPays(id);
        PaymentRefund refund = new PaymentRefund(id, euros("12.5"), "Broken");
        Outcome<Receipt> first = gateway.refund(refund, Samples.call("refund-1", refund));
        long refunds = service().refunds();
        String refunded = externalId(first);
        assertThat(externalId(gateway.refund(refund, Samples.call("refund-1", refund))))
                .isEqualTo(refunded);
        assertThat(service().refunds()).as("refunds made twice under one key").isEqualTo(refunds);
        if (first instanceof Outcome.Done<Receipt> done) {
            assertThat(done.value().amount()).isEqualTo(euros("12.5"));
            assertThat(done.value().state()).isEqualTo(Receipt.State.REFUNDED);
        }
        PaymentRefund other = new PaymentRefund(id, euros("13"), "Broken");
        assertThat(gateway.refund(other, Samples.call("refund-1", other)))
                .as("the same key with another refund")
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    default void onlyWhatTheServiceSignedIsBelieved() {
        PaymentGateway gateway = extension();
        if (gateway.capabilities().contains(PaymentGateway.WEBHOOKS)) {
            Webhooks.assertVerified(
                    service().webhookAbout("x-1"), "x-1", webhook -> gateway.receive(webhook, Samples.call()));
        }
    }

    @Test
    default void settlementsEndAndEachAddsUp() {
        PaymentGateway gateway = extension();
        if (!gateway.capabilities().contains(PaymentGateway.SETTLEMENTS)) {
            return;
        }
        service().hasPaidOut(23);
        List<Settlement> all = Pages.all(7, after -> {
            Outcome<SettlementPage> page =
                    gateway.settlements(new SettlementsAfter(after.cursor(), after.limit()), Samples.call());
            return Pages.map(page, one -> new Pages.One<>(one.settlements(), one.cursor()));
        });
        assertThat(all).hasSize(23).allSatisfy(settlement -> {
            Money net = Money.zero(settlement.net().currency());
            for (Settlement.Part part : settlement.payments()) {
                net = net.plus(part.gross()).minus(part.fee());
            }
            assertThat(settlement.net())
                    .as("the parts of settlement %s", settlement.id())
                    .isEqualTo(net);
        });
    }
}
