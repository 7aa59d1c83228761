// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.PageRequest;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentAct;
import org.comptoir.api.payment.PaymentRequest;
import org.comptoir.api.payment.RefundRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.PaymentId;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.Receipt;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class PaymentsTest {

    private static final byte[] BODY = {1};

    private static String refused(ThrowingCallable step) {
        return catchThrowableOfType(ComptoirException.class, step).code();
    }

    @EachDatabase
    void whatTheServiceTakesAtOnceIsBookedOnce(TestKernel kernel) {
        Till till = new Till(kernel);

        Payment payment = till.start();

        assertThat(payment.state()).isEqualTo("paid");
        assertThat(payment.externalId()).isEqualTo("ext-1");
        assertThat(till.service.asked).containsExactly("start 120.00");
        assertThat(till.balance("5171")).isEqualTo("120.00");
        assertThat(till.balance("411")).isEqualTo("-120.00");
        till.after(Duration.ofDays(1));
        assertThat(till.entries()).isEqualTo(1);
        assertThat(till.breaches()).isEmpty();
        assertThat(kernel.events()).contains("PaymentTaken");
    }

    @EachDatabase
    void whatIsPendingSendsThePayerOnAndIsFollowedToItsEnd(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(till.service::pending);
        Payment payment = till.start();
        assertThat(payment.state()).isEqualTo("open");
        assertThat(payment.continueAt()).isEqualTo("https://pay.example/ext-1");
        assertThat(till.entries()).isZero();

        till.after(Duration.ofSeconds(29));
        assertThat(till.service.asked).containsExactly("start 120.00");
        till.service.says(null);
        till.after(Duration.ofSeconds(2));

        assertThat(till.now(payment).state()).isEqualTo("paid");
        assertThat(till.service.asked).containsExactly("start 120.00", "find start");
        assertThat(till.balance("5171")).isEqualTo("120.00");
        assertThat(till.breaches()).isEmpty();
    }

    @EachDatabase
    void whatNobodyKnowsIsAskedAboutAfterGrowingPauses(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(Service::unknown);
        Payment payment = till.start();
        PaymentAct act = payment.acts().get(0);
        assertThat(act.state()).isEqualTo("unknown");
        assertThat(act.problem()).isEqualTo("test.silent");
        assertThat(act.askAt()).isEqualTo(kernel.clock().instant().plusSeconds(10));

        till.after(Duration.ofSeconds(10));
        till.after(Duration.ofSeconds(10));
        assertThat(till.service.asked).as("the second pause is longer").hasSize(2);
        till.after(Duration.ofSeconds(10));
        assertThat(till.service.asked).hasSize(3);
        till.service.says(() -> Outcome.refused("test.no-such-act", "it was never asked"));
        till.after(Duration.ofHours(1));

        assertThat(till.now(payment).state()).isEqualTo("failed");
        assertThat(till.entries()).isZero();
        till.service.says(null);
        assertThat(till.start().state()).as("what failed is due again").isEqualTo("paid");
        assertThat(till.breaches()).isEmpty();
    }

    @EachDatabase
    void aServiceThatIsSilentForThreeMonthsIsLeftToPeople(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(Service::unknown);
        Payment payment = till.start();
        till.after(Duration.ofDays(91));
        assertThat(till.now(payment).state()).isEqualTo("contested");
        assertThat(till.now(payment).acts().get(0).problem()).isEqualTo("payment.unresolved");
        assertThat(till.janitor.hasWork()).isFalse();
    }

    @EachDatabase
    void whatTheServiceSaysIsHeldAgainstWhatWasAsked(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(() -> till.service.done(Receipt.State.PAID, Till.euros("119.99")));
        assertThat(till.start("100", kernel.call()).state()).isEqualTo("contested");
        till.service.says(() -> till.service.done(Receipt.State.REFUNDED, Till.euros("10")));
        assertThat(till.start("10", kernel.call()).state()).isEqualTo("contested");
        till.service.says(() -> till.service.done(Receipt.State.PAID, new Money(500, Currency.of("USD"))));
        assertThat(till.start("5", kernel.call()).state()).isEqualTo("contested");
        till.service.says(() -> null);
        assertThat(till.start("1", kernel.call()).acts().get(0).problem()).isEqualTo("plugin.answer-invalid");
        assertThat(till.entries()).isZero();
        assertThat(till.breaches()).isEmpty();
    }

    @EachDatabase
    void aGatewayThatThrowsMayHaveActed(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(() -> {
            throw ComptoirException.invalid("test.broken", "nothing");
        });
        Payment payment = till.start();
        assertThat(payment.state()).isEqualTo("open");
        assertThat(payment.acts().get(0).state()).isEqualTo("unknown");
        till.service.says(null);
        till.after(Duration.ofMinutes(1));
        assertThat(till.now(payment).state()).isEqualTo("paid");
        assertThat(till.entries()).isEqualTo(1);
    }

    @EachDatabase
    void whoeverWroteTheIntentAndDiedIsReplaced(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(Service::unknown);
        Payment payment = till.start();
        kernel.tamper("update payment_act set state = 'intended', tries = 0");
        till.service.says(null);
        till.after(Duration.ofMinutes(1));
        assertThat(till.now(payment).state()).isEqualTo("paid");
        assertThat(till.service.asked).containsExactly("start 120.00", "find start");
    }

    @EachDatabase
    void theSameKeyBeginsOnePayment(TestKernel kernel) {
        Till till = new Till(kernel);
        Payment first = till.start(null, kernel.call("once"));
        Payment second = till.start(null, kernel.call("once"));
        assertThat(second).isEqualTo(first);
        assertThat(till.service.asked).hasSize(1);
        assertThat(till.entries()).isEqualTo(1);
    }

    @EachDatabase
    void noMoreIsTakenThanIsDueAndNothingIsTakenTwice(TestKernel kernel) {
        Till till = new Till(kernel);
        assertThat(refused(() -> till.start("120.01", kernel.call()))).isEqualTo("payment.amount");
        assertThat(refused(() -> till.start("0", kernel.call()))).isEqualTo("payment.amount");
        till.start("100", kernel.call());
        assertThat(refused(() -> till.start("20.01", kernel.call()))).isEqualTo("payment.amount");
        assertThat(till.start().amount()).isEqualTo(Till.euros("20"));
        assertThat(refused(till::start)).isEqualTo("payment.amount");
        assertThat(till.balance("411")).isEqualTo("-120.00");
    }

    @EachDatabase
    void whatIsHeldIsTakenOrLetGo(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(() -> till.service.done(Receipt.State.AUTHORISED, Till.euros("60")));
        Payment one = till.start("60", kernel.call());
        Payment other = till.start("60", kernel.call());
        assertThat(one.state()).isEqualTo("authorised");
        assertThat(till.entries()).isZero();
        till.service.says(null);

        assertThat(till.payments.capture(one.id(), kernel.call()).state()).isEqualTo("paid");
        assertThat(till.payments.cancel(other.id(), kernel.call()).state()).isEqualTo("cancelled");

        assertThat(refused(() -> till.payments.capture(one.id(), kernel.call())))
                .isEqualTo("payment.illegal-step");
        assertThat(refused(() -> till.payments.cancel(one.id(), kernel.call()))).isEqualTo("payment.illegal-step");
        assertThat(till.balance("5171")).isEqualTo("60.00");
        assertThat(till.start().amount()).as("what was let go is due again").isEqualTo(Till.euros("60"));
        assertThat(till.breaches()).isEmpty();
    }

    @EachDatabase
    void whatIsTakenAfterItWasCalledOffIsLeftToPeople(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(till.service::pending);
        Payment payment = till.start();
        till.service.says(null);
        assertThat(till.payments.cancel(payment.id(), kernel.call()).state()).isEqualTo("cancelled");
        till.after(Duration.ofMinutes(1));
        assertThat(till.now(payment).state()).isEqualTo("contested");
        assertThat(till.entries()).isZero();
        assertThat(till.breaches()).isEmpty();
    }

    @EachDatabase
    void refundsAreBookedAndNeverExceedWhatWasTaken(TestKernel kernel) {
        Till till = new Till(kernel);
        Payment payment = till.start();
        assertThat(till.payments
                        .refund(payment.id(), new RefundRequest(Till.euros("20"), "Broken"), kernel.call())
                        .state())
                .isEqualTo("partly-refunded");
        assertThat(refused(() ->
                        till.payments.refund(payment.id(), new RefundRequest(Till.euros("100.01"), ""), kernel.call())))
                .isEqualTo("payment.over-refunded");
        till.service.says(() -> Outcome.refused("test.too-old", "it is too late"));
        Payment failed = till.payments.refund(payment.id(), new RefundRequest(null, ""), kernel.call());
        assertThat(failed.state()).isEqualTo("partly-refunded");
        assertThat(failed.refunded()).isEqualTo(Till.euros("20"));
        till.service.says(Service::unknown);
        till.payments.refund(payment.id(), new RefundRequest(null, ""), kernel.call());
        till.service.says(null);
        till.after(Duration.ofMinutes(1));
        assertThat(till.now(payment).state()).isEqualTo("refunded");
        assertThat(till.balance("5171")).isEqualTo("0.00");
        assertThat(till.entries()).isEqualTo(3);
        assertThat(till.breaches()).isEmpty();
    }

    @EachDatabase
    void aGenuineWebhookMakesTheCoreAskAndAForgedOneDoesNothing(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(till.service::pending);
        Payment payment = till.start();
        till.service.says(null);
        assertThat(refused(() ->
                        hook(till, kernel, "cards", "forged").orElseThrow().orThrow()))
                .isEqualTo("hook.refused");
        till.after(Duration.ofSeconds(1));
        assertThat(till.now(payment).state()).isEqualTo("open");
        for (int i = 0; i < 3; i++) {
            assertThat(hook(till, kernel, "cards", "genuine").orElseThrow().refusal())
                    .isNull();
        }
        till.after(Duration.ZERO);
        assertThat(hook(till, kernel, "nobody", "genuine")).isEmpty();
    }

    private static Optional<HookAnswer> hook(Till till, TestKernel kernel, String name, String signature) {
        return till.payments.receive(
                name, Map.of("Signature", signature), BODY, kernel.clock().instant(), kernel.call());
    }

    @EachDatabase
    void aGatewayThatIsOutIsWaitedFor(TestKernel kernel) {
        Till till = new Till(kernel);
        till.service.says(till.service::pending);
        Payment payment = till.start();
        kernel.plugins().remove(PaymentGateway.class, till.service);
        till.after(Duration.ofMinutes(1));
        assertThat(till.now(payment).acts().get(0).problem()).isEqualTo("gateway.missing");
        assertThat(refused(till::start)).isEqualTo("gateway.missing");
        kernel.plugins().add(PaymentGateway.class, till.service);
        till.service.says(null);
        till.after(Duration.ofHours(1));
        assertThat(till.now(payment).state()).isEqualTo("paid");
    }

    @EachDatabase
    void whatIsNotThereIsRefused(TestKernel kernel) {
        Till till = new Till(kernel);
        PaymentId nobody = new PaymentId(new UUID(1, 2));
        assertThat(refused(() -> till.payments.get(nobody, kernel.call()))).isEqualTo("payment.unknown");
        assertThat(refused(() -> till.payments.list("lost", new PageRequest("", 10), kernel.call())))
                .isEqualTo("payment.state-unknown");
        assertThat(refused(() -> till.payments.start(
                        new PaymentRequest(nobody, "coins", null, Till.ORDER, null, null), kernel.call())))
                .isEqualTo("gateway.missing");
        assertThat(refused(() -> till.payments.start(
                        new PaymentRequest(nobody, "cards", null, null, null, null), kernel.call())))
                .isEqualTo("field.missing");
    }

    @EachDatabase
    void paymentsAreListedNewestFirstInPages(TestKernel kernel) {
        Till till = new Till(kernel);
        Payment first = till.start("10", kernel.call());
        kernel.clock().advance(Duration.ofSeconds(1));
        Payment second = till.start("20", kernel.call());
        var page = till.payments.list("", new PageRequest("", 1), kernel.call());
        assertThat(page.items()).containsExactly(second);
        assertThat(till.payments
                        .list("paid", new PageRequest(page.next(), 1), kernel.call())
                        .items())
                .containsExactly(first);
        assertThat(till.payments
                        .list("failed", new PageRequest("", 10), kernel.call())
                        .items())
                .isEmpty();
    }

    @EachDatabase
    void whatIsChangedBehindTheirBackIsFound(TestKernel kernel) {
        Till till = new Till(kernel);
        Payment payment = till.start();
        till.payments.refund(payment.id(), new RefundRequest(Till.euros("20"), ""), kernel.call());
        assertThat(till.breaches()).isEmpty();
        kernel.tamper("update payment_act set amount_minor = 1 where act = 'start'");
        assertThat(till.breaches()).hasSize(2).first().asString().contains("does not book what was moved");
        kernel.tamper("update payment_act set entry_id = null");
        assertThat(till.breaches()).anyMatch(breach -> breach.contains("done and not booked"));
        kernel.tamper("update payment set refunded_minor = 0");
        assertThat(till.breaches()).anyMatch(breach -> breach.contains("add up with its refunds"));
    }
}
