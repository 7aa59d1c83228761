// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.model.Call;
import org.comptoir.model.id.PaymentId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The payments of a company through the gateways that plugins bring. What is wanted is written down first, then the service
 * is asked, outside any transaction, then what came of it is written down and booked in the same unit: once, whatever is
 * repeated or lost on the way. What is under way or unknown is asked about later.
 */
@ProviderType
public interface Payments {

    /** The gateways of the call's company that are there now, by name. */
    @Reads("payments")
    List<GatewayState> gateways(Call call);

    /**
     * Begins a payment of an order or its invoice. With an idempotency key in the call, a retry answers the same payment.
     * Refused, in this order: {@code field.*}, {@code gateway.malformed}, {@code gateway.missing}, {@code order.unknown}, {@code invoice.unknown},
     * {@code payment.not-payable} (a credit note, or an order that was cancelled), {@code payment.amount} (not above zero, in
     * another currency, or more than is left to pay), {@code payment.id-taken}.
     */
    @Writes("payments")
    Payment start(PaymentRequest request, Call call);

    /** Takes money that is held. Refused: {@code payment.unknown}, {@code payment.illegal-step}, {@code gateway.missing}. */
    @Writes("payments")
    Payment capture(PaymentId id, Call call);

    /** Calls a payment off. Refused: {@code payment.unknown}, {@code payment.illegal-step}, {@code gateway.missing}. */
    @Writes("payments")
    Payment cancel(PaymentId id, Call call);

    /**
     * Gives money back. Refused: {@code field.*}, {@code payment.unknown}, {@code payment.illegal-step}, {@code
     * payment.over-refunded}, {@code payment.amount}, {@code gateway.missing}.
     */
    @Writes("payments")
    Payment refund(PaymentId id, RefundRequest request, Call call);

    /** Refused: {@code payment.unknown}. */
    @Reads("payments")
    Payment get(PaymentId id, Call call);

    /**
     * Newest first. Refused: {@code payment.state-unknown}, {@code page.cursor}.
     *
     * @param state only these, empty for all
     */
    @Reads("payments")
    Page<Payment> list(String state, PageRequest page, Call call);

    /**
     * Hands a call from outside to the gateway of that name, which verifies it; what it signals is asked about at once.
     * What it refuses is an answer. Refused: {@code hook.unsure} (none that said its name has this one, but not all did).
     *
     * @param headers by name
     * @param receivedAt when it came in
     * @return what came of it; empty where no gateway has this name
     */
    @NotForPlugins
    Optional<HookAnswer> receive(
            String gateway, Map<String, String> headers, byte[] body, Instant receivedAt, Call call);
}
