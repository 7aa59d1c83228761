// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.gateway.v1;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One account at a payment service, as one configuration of a gateway. The core has written down what it wants before it
 * asks, and writes down what came of it afterwards; the gateway keeps nothing. All methods are called on threads of the
 * guard, outside any transaction; those that reach the service have 10 seconds, the call's deadline if that is sooner.
 *
 * <p>Every act carries an idempotency key, {@code call.idempotency().key()}, to be handed on to the service: the same key
 * with the same content acts once and answers the same, with other content it is {@code Failed}. {@code Failed} is said only
 * when it is certain that nothing happened. A time-out, a broken line, an answer that makes no sense are {@code Unknown}; the
 * core finds out by {@link #find}.
 *
 * <p>Capabilities: {@value #CAPTURE}, {@value #CANCEL}, {@value #REFUND}, {@value #WEBHOOKS}, {@value #SETTLEMENTS} for the
 * methods that not every service has. A method without its capability answers {@code capability.absent}.
 */
@ConsumerType
public interface PaymentGateway extends Extension {

    /** The capability behind {@link #capture}. */
    String CAPTURE = "capture";

    /** The capability behind {@link #cancel}. */
    String CANCEL = "cancel";

    /** The capability behind {@link #refund}. */
    String REFUND = "refund";

    /** The capability behind {@link #receive}. */
    String WEBHOOKS = "webhooks";

    /** The capability behind {@link #settlements}. */
    String SETTLEMENTS = "settlements";

    /**
     * The name of this configured account, which payments are filed under. From the settings; lower case, digits and
     * hyphens, at most 64 characters, unique on the server, never changed. Asked whenever a payment is begun or looked at;
     * answers at once, without the network.
     *
     * <pre>{@code
     * public String name() {
     *     return "cards-lenoir";
     * }
     * }</pre>
     */
    String name();

    /**
     * The code of the company that is paid through it, from the settings; other companies cannot use it. Asked with {@link
     * #name}; answers at once.
     *
     * <pre>{@code
     * public String company() {
     *     return "lenoir";
     * }
     * }</pre>
     */
    String company();

    /**
     * Begins to take money. Asked once a payment, on a request thread's behalf, after the intent is in the database; again
     * under the same key only if the service cannot {@link #find} what it was asked.
     *
     * <p>{@code Done} says that the money is taken ({@code PAID}), or held ({@code AUTHORISED}) until it is {@linkplain
     * #capture captured}: what is taken is booked at once. {@code Pending} is the usual answer: the payer is sent to {@code
     * continueAt}, and {@link #find} is asked at {@code askAgainAt} and after growing pauses, and at each signal. {@code
     * Failed} ends the payment with its reason. {@code Unknown} makes the core ask {@link #find} after growing pauses, ten
     * seconds to an hour.
     *
     * <pre>{@code
     * public Outcome<Receipt> start(PaymentStart payment, Call call) {
     *     URI page = URI.create("https://pay.example/" + payment.payment());
     *     Instant soon = call.deadline().plusSeconds(30);
     *     return new Outcome.Pending<>("ext-" + call.idempotency().key(), Optional.of(page), soon);
     * }
     * }</pre>
     */
    Outcome<Receipt> start(PaymentStart payment, Call call);

    /**
     * Takes money that is held. Asked once a payment, when a user says so; outcomes lead to the same as those of {@link
     * #start}.
     *
     * <pre>{@code
     * public Outcome<Receipt> capture(PaymentCapture capture, Call call) {
     *     Instant now = call.deadline().minusSeconds(20);
     *     Money noFee = Money.zero(capture.amount().currency());
     *     return new Outcome.Done<>(
     *             new Receipt(capture.externalId(), Receipt.State.PAID, capture.amount(), noFee, now));
     * }
     * }</pre>
     */
    default Outcome<Receipt> capture(PaymentCapture capture, Call call) {
        return Outcome.absent(CAPTURE);
    }

    /**
     * Lets go of money that is held, or calls off what is not taken yet. Asked once a payment, when a user says so. {@code
     * Done} with {@code CANCELLED} ends the payment; {@code Failed} leaves it as it is, since it was taken meanwhile;
     * {@code Pending} and {@code Unknown} are asked about by {@link #find}.
     *
     * <pre>{@code
     * public Outcome<Receipt> cancel(PaymentCancel cancel, Call call) {
     *     Instant now = call.deadline().minusSeconds(20);
     *     Money none = Money.zero(cancel.amount().currency());
     *     return new Outcome.Done<>(
     *             new Receipt(cancel.externalId(), Receipt.State.CANCELLED, cancel.amount(), none, now));
     * }
     * }</pre>
     */
    default Outcome<Receipt> cancel(PaymentCancel cancel, Call call) {
        return Outcome.absent(CANCEL);
    }

    /**
     * Gives money back, in part or whole. Asked once a refund, when a user says so; the core sees to it that no more is given
     * back than was taken. {@code Done} with {@code REFUNDED} is booked; {@code Failed} ends the refund with its reason;
     * {@code Pending} and {@code Unknown} are asked about by {@link #find}.
     *
     * <pre>{@code
     * public Outcome<Receipt> refund(PaymentRefund refund, Call call) {
     *     Instant soon = call.deadline().plusSeconds(3600);
     *     return new Outcome.Pending<>("refund-" + call.idempotency().key(), Optional.empty(), soon);
     * }
     * }</pre>
     */
    default Outcome<Receipt> refund(PaymentRefund refund, Call call) {
        return Outcome.absent(REFUND);
    }

    /**
     * What came of an act, told by its idempotency key, or by the service's own id where that is known. Every gateway can
     * say this: it is how the core recovers when an answer was lost. Asked by a job while an act is {@code Pending} or {@code
     * Unknown}, after growing pauses of ten seconds to an hour, for 90 days at most, and at once after a {@linkplain #receive
     * signal}.
     *
     * <p>{@code Done} brings the present state and the money that was moved, which must be what was asked; {@code Pending}
     * asks again at its time. {@code Failed} says that it is certain that nothing happened or ever will: the service does not
     * know the key, or the payer declined. {@code Unknown} asks again.
     *
     * <pre>{@code
     * public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
     *     return Outcome.refused("acme.no-such-payment", "the service does not know it");
     * }
     * }</pre>
     */
    Outcome<Receipt> find(PaymentLookup lookup, Call call);

    /**
     * Verifies a call from the service and says which payments to {@linkplain #find ask about}. Asked on a request thread's
     * behalf, once a call that comes in, for two seconds at most, and without the network. It may come twice, late or out of
     * order.
     *
     * <p>{@code Done} answers the service 202, also when the list is empty. {@code Failed} says that it is forged or too old:
     * the caller gets 401 and nothing else happens. Other outcomes make no sense here and count as {@code Failed}. So does what it
     * throws; as anybody can call, that says nothing of the plugin.
     *
     * <pre>{@code
     * public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
     *     boolean ours = webhook.header("x-token").filter("the token of the settings"::equals).isPresent();
     *     String payment = new String(webhook.body(), StandardCharsets.UTF_8);
     *     return ours
     *             ? new Outcome.Done<>(List.of(new Signal("payment", payment)))
     *             : Outcome.refused("acme.forged", "the token is not ours");
     * }
     * }</pre>
     */
    default Outcome<List<Signal>> receive(Webhook webhook, Call call) {
        return Outcome.absent(WEBHOOKS);
    }

    /**
     * What the service has paid out since a cursor, oldest first, with its fees. Not asked yet by this server; once it is, by
     * a job, at most once an hour, and booked as fees and as money on the bank's account. {@code Failed} and {@code Unknown}
     * leave the cursor where it was.
     *
     * <pre>{@code
     * public Outcome<SettlementPage> settlements(SettlementsAfter after, Call call) {
     *     return new Outcome.Done<>(new SettlementPage(List.of(), after.cursor()));
     * }
     * }</pre>
     */
    default Outcome<SettlementPage> settlements(SettlementsAfter after, Call call) {
        return Outcome.absent(SETTLEMENTS);
    }
}
