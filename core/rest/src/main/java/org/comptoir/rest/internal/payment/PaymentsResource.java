// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.payment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.payment.GatewayState;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.Payments;
import org.comptoir.api.payment.RefundRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.id.PaymentId;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Payments through gateways. */
@Component(service = PaymentsResource.class)
@JakartarsResource
@Path("/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PaymentsResource {

    private final Payments payments;
    private final Ids ids;

    @Activate
    public PaymentsResource(@Reference Payments payments, @Reference Ids ids) {
        this.payments = payments;
        this.ids = ids;
    }

    @GET
    @Needs("payment:r")
    @Does(value = "Payments, newest first.", refuses = "payment.state-unknown")
    public Page<Payment> list(
            @QueryParam("state")
                    @DefaultValue("")
                    @About(
                            value = "only these",
                            oneOf = {
                                "",
                                "open",
                                "authorised",
                                "paid",
                                "partly-refunded",
                                "refunded",
                                "cancelled",
                                "failed",
                                "contested"
                            })
                    String state,
            @Context PageRequest page,
            @Context Call call) {
        return payments.list(state, page, call);
    }

    @GET
    @Path("/gateways")
    @Needs("payment:r")
    @Does("The gateways that payments can go through now.")
    public List<GatewayState> gateways(@Context Call call) {
        return payments.gateways(call);
    }

    @GET
    @Path("/{id}")
    @Needs("payment:r")
    @Does(value = "A payment with all that was asked of its service.", refuses = "payment.unknown")
    public Payment get(@PathParam("id") PaymentId id, @Context Call call) {
        return payments.get(id, call);
    }

    @POST
    @Needs("payment:w")
    @Does(
            value =
                    "Begins a payment of an order or its invoice; send an Idempotency-Key, so that a retry begins no other.",
            status = 201,
            refuses = {
                "gateway.malformed",
                "gateway.missing",
                "order.unknown",
                "invoice.unknown",
                "payment.not-payable",
                "payment.amount",
                "payment.return-address",
                "payment.id-taken"
            })
    public Payment start(PaymentBody body, @Context Call call) {
        return payments.start(body.toRequest(new PaymentId(ids.next())), call);
    }

    @POST
    @Path("/{id}/capture")
    @Needs("payment:w")
    @Does(
            value = "Takes money that is held.",
            refuses = {"payment.unknown", "payment.illegal-step", "gateway.missing"})
    public Payment capture(@PathParam("id") PaymentId id, @Context Call call) {
        return payments.capture(id, call);
    }

    @POST
    @Path("/{id}/cancel")
    @Needs("payment:w")
    @Does(
            value = "Calls a payment off.",
            refuses = {"payment.unknown", "payment.illegal-step", "gateway.missing"})
    public Payment cancel(@PathParam("id") PaymentId id, @Context Call call) {
        return payments.cancel(id, call);
    }

    @POST
    @Path("/{id}/refunds")
    @Needs("payment:w")
    @Confirmed
    @Does(
            value = "Gives money back, in part or whole.",
            status = 201,
            refuses = {
                "payment.unknown",
                "payment.illegal-step",
                "payment.over-refunded",
                "payment.amount",
                "gateway.missing",
                "approval.needed"
            })
    public Payment refund(@PathParam("id") PaymentId id, RefundBody body, @Context Call call) {
        String reason = body.reason() == null ? "" : body.reason();
        return payments.refund(id, new RefundRequest(body.amount(), reason), call);
    }
}
