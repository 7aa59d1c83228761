// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.invoice;

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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.company.Companies;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.order.LinePart;
import org.comptoir.rest.internal.web.Attachment;
import org.comptoir.rest.internal.web.Days;
import org.comptoir.rest.internal.web.Today;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Invoices and credit notes: issued, read, sent; never changed. */
@Component(service = InvoicesResource.class)
@JakartarsResource
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InvoicesResource {

    private final Invoices invoices;
    private final Companies companies;
    private final Today today;
    private final Ids ids;

    @Activate
    public InvoicesResource(
            @Reference Invoices invoices, @Reference Companies companies, @Reference Today today, @Reference Ids ids) {
        this.invoices = invoices;
        this.companies = companies;
        this.today = today;
        this.ids = ids;
    }

    @POST
    @Needs("invoice:w")
    @Does(
            value = "Invoices an order once all of it has shipped, and books it.",
            status = 201,
            refuses = {
                "order.unknown",
                "invoice.partly-shipped",
                "invoice.nothing-to-invoice",
                "payment.method-missing",
                "invoice.refused",
                "invoice.date-before-last",
                "invoice.date-before-supply",
                "ledger.day-ahead",
                "ledger.period-closed"
            })
    public Invoice issue(InvoiceBody body, @Context Call call) {
        return invoices.issue(idOr(body.id()), body.order(), today.or(body.issuedOn(), call), call);
    }

    @GET
    @Path("/formats")
    @Needs("invoice:r")
    @Does("The formats that invoices can be had in now, by name.")
    public List<String> formats(@Context Call call) {
        return invoices.formats(call);
    }

    @GET
    @Path("/preflight")
    @Needs("invoice:r")
    @Does(
            value = "What would be wrong with invoicing an order now, as if all of it had shipped; nothing is written.",
            refuses = {"order.unknown", "invoice.nothing-to-invoice", "invoice.date-before-supply"})
    public List<InvoiceProblem> preflight(
            @QueryParam("order") OrderId order,
            @QueryParam("issuedOn") @About("today unless said otherwise") @Nullable LocalDate issuedOn,
            @Context Call call) {
        return invoices.preflight(order, today.or(issuedOn, call), call);
    }

    @POST
    @Path("/{id}/credit")
    @Needs("invoice:w")
    @Does(
            value = "Credits an invoice in part or whole.",
            status = 201,
            refuses = {
                "invoice.text",
                "invoice.no-lines",
                "invoice.quantity",
                "invoice.line-unknown",
                "quantity.fraction",
                "invoice.unknown",
                "invoice.over-credited",
                "invoice.credit-of-nothing",
                "invoice.date-before-last",
                "ledger.day-ahead",
                "ledger.period-closed"
            })
    public Invoice credit(@PathParam("id") InvoiceId id, CreditBody body, @Context Call call) {
        CreditRequest request = new CreditRequest(
                idOr(body.id()),
                today.or(body.issuedOn(), call),
                body.lines() == null ? List.of() : lines(body.lines()),
                body.reason());
        return invoices.credit(id, request, call);
    }

    @POST
    @Path("/free-credit")
    @Needs("invoice:w")
    @Does(
            value = "Credits goods whose invoice is not in these books, and takes them back into stock.",
            status = 201,
            refuses = {
                "invoice.text",
                "order.text",
                "order.no-lines",
                "order.currency",
                "order.price",
                "order.quantity",
                "quantity.fraction",
                "stock.piece",
                "warehouse.unknown",
                "invoice.source-taken",
                "customer.unknown",
                "product.unknown",
                "ledger.day-ahead",
                "ledger.period-closed"
            })
    public Invoice creditFreely(FreeCreditBody body, @Context Call call) {
        return invoices.creditFreely(
                body.toRequest(
                        idOr(body.id()),
                        today.or(body.issuedOn(), call),
                        companies.get(call).currency()),
                call);
    }

    @GET
    @Needs("invoice:r")
    @Does(
            value = "Invoices and credit notes, newest first unless said otherwise.",
            refuses = {"invoice.type-unknown", "sort.unknown", "search.too-long"})
    public Page<InvoiceSummary> list(
            @QueryParam("search")
                    @DefaultValue("")
                    @About("a part of the number, or of the customer's code or name as they were issued")
                    String search,
            @QueryParam("type") @DefaultValue("") @About("380 invoices, 381 credit notes; both unless said otherwise")
                    String type,
            @QueryParam("customer") @About("only theirs") @Nullable PartyId customer,
            @QueryParam("order") @About("only what bills or corrects it") @Nullable OrderId order,
            @QueryParam("from") @About("first day of issue") @Nullable LocalDate from,
            @QueryParam("to") @About("last day of issue") @Nullable LocalDate to,
            @QueryParam("sort")
                    @DefaultValue("-issuedOn")
                    @About(
                            value = "by number, day, customer's code or amount; behind a minus the greatest first",
                            oneOf = {
                                "-issuedOn",
                                "issuedOn",
                                "number",
                                "-number",
                                "customer",
                                "-customer",
                                "-gross",
                                "gross"
                            })
                    String sort,
            @Context PageRequest page,
            @Context Call call) {
        Days days = Days.of(from, to);
        IssuedSelection selection = IssuedSelection.ALL
                .matching(search)
                .of(type.isEmpty() ? List.of() : List.of(type))
                .of(customer)
                .about(order)
                .between(days.from(), days.to())
                .by(Sort.parse(sort));
        return invoices.list(selection, page, call).onwards();
    }

    @GET
    @Path("/{id}")
    @Needs("invoice:r")
    @Does(
            value = "An invoice or credit note.",
            refuses = {"invoice.unknown", "invoice.ended"})
    public Invoice get(@PathParam("id") InvoiceId id, @Context Call call) {
        return invoices.get(id, call);
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.WILDCARD)
    @Needs("invoice:r")
    @Does(
            value = "The frozen content, byte for byte as it was chained.",
            refuses = {"invoice.unknown", "invoice.ended"})
    public Response original(@PathParam("id") InvoiceId id, @Context Call call) {
        return Attachment.of(invoices.original(id, call));
    }

    @GET
    @Path("/{id}/formats/{format}")
    @Produces(MediaType.WILDCARD)
    @Needs("invoice:r")
    @Does(
            value = "The invoice as a file, such as factur-x; the same bytes each time.",
            refuses = {"invoice.unknown", "invoice.ended", "format.missing"})
    public Response rendered(
            @PathParam("id") InvoiceId id,
            @PathParam("format") @About(example = "factur-x") String format,
            @Context Call call) {
        return Attachment.of(invoices.rendered(id, format, call));
    }

    /** Only lines that are left out mean all of them: a list that somebody emptied does not. */
    private static List<CreditRequest.Line> lines(List<LinePart> parts) {
        if (parts.isEmpty()) {
            throw ComptoirException.invalid("invoice.no-lines", "lines");
        }
        return parts.stream()
                .map(part -> new CreditRequest.Line(part.position(), part.quantity()))
                .toList();
    }

    private InvoiceId idOr(@Nullable InvoiceId given) {
        return given == null ? new InvoiceId(ids.next()) : given;
    }
}
