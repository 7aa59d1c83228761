// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.party;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.CustomerSelection;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.VatCheck;
import org.comptoir.api.party.VatChecks;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Given;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who buys. */
@Component(service = CustomersResource.class)
@JakartarsResource
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomersResource {

    private final Customers customers;
    private final VatChecks vatChecks;
    private final Prices prices;
    private final Ids ids;

    @Activate
    public CustomersResource(
            @Reference Customers customers,
            @Reference VatChecks vatChecks,
            @Reference Prices prices,
            @Reference Ids ids) {
        this.customers = customers;
        this.vatChecks = vatChecks;
        this.prices = prices;
        this.ids = ids;
    }

    @POST
    @Needs("customer:w")
    @Does(
            value = "Takes a customer in.",
            status = 201,
            refuses = {
                "customer.kind",
                "siren.malformed",
                "siren.length",
                "siren.check-digit",
                "siret.malformed",
                "siret.length",
                "siret.check-digit",
                "vat-number.malformed",
                "vat-number.check-digit",
                "vat-number.country-unknown",
                "customer.vat-number-checked",
                "email.malformed",
                "customer.language",
                "terms.days",
                "price-list.unknown",
                "customer.id-taken",
                "customer.code-taken"
            })
    public Customer create(CustomerBody body, @Context Call call) {
        PartyId id = body.id() == null ? new PartyId(ids.next()) : body.id();
        return customers.create(id, request(body, call), call);
    }

    @PUT
    @Path("/{id}")
    @Needs({"customer:w", "customer:own"})
    @Confirmed(unless = "customer:w")
    @Does(
            value = "Changes a customer.",
            refuses = {
                "customer.kind",
                "siren.malformed",
                "siren.length",
                "siren.check-digit",
                "siret.malformed",
                "siret.length",
                "siret.check-digit",
                "vat-number.malformed",
                "vat-number.check-digit",
                "vat-number.country-unknown",
                "customer.vat-number-checked",
                "email.malformed",
                "customer.language",
                "terms.days",
                "price-list.unknown",
                "id.mismatch",
                "customer.unknown",
                "customer.erased",
                "customer.stale",
                "customer.field-fixed",
                "customer.code-taken"
            })
    public Customer update(@PathParam("id") PartyId id, CustomerBody body, @Context Call call) {
        Given.same(body.id(), id);
        return customers.update(id, Given.member("version", body.version()), request(body, call), call);
    }

    /** Looked up here, where both are at hand: customers know no prices, and prices know the customers. */
    private CustomerRequest request(CustomerBody body, Call call) {
        CustomerRequest request = body.toRequest();
        String list = request.priceList().strip();
        if (!list.isEmpty() && !prices.hasList(list, call)) {
            throw new ComptoirException(
                    "price-list.unknown",
                    Fault.NOT_FOUND,
                    Map.of(ComptoirException.FIELD, "priceList", ComptoirException.VALUE, list));
        }
        return request;
    }

    @GET
    @Path("/{id}")
    @Needs("customer:r")
    @Does(value = "A customer.", refuses = "customer.unknown")
    public Customer get(@PathParam("id") PartyId id, @Context Call call) {
        return customers.get(id, call);
    }

    @POST
    @Path("/{id}/vat-check")
    @Needs("customer:w")
    @Does(
            value = "Asks the authority whether the customer's VAT number holds, and archives what it says.",
            refuses = {
                "customer.unknown",
                "vat-check.no-number",
                "vat-check.no-plugin",
                "vat-check.too-soon",
                "vat-check.unanswered",
                "vat-check.refused",
                "plugin.answer-invalid",
                "plugin.failed",
                "plugin.timeout",
                "plugin.busy",
                "plugin.suspended"
            })
    public VatCheck checkVat(@PathParam("id") PartyId id, @Context Call call) {
        return vatChecks.check(id, call);
    }

    @GET
    @Path("/{id}/vat-checks")
    @Needs("customer:r")
    @Does(
            value = "What authorities said of the customer's VAT numbers, youngest first.",
            refuses = {"customer.unknown", "page.cursor"})
    public Page<VatCheck> vatChecks(@PathParam("id") PartyId id, @Context PageRequest page, @Context Call call) {
        return vatChecks.list(id, page, call);
    }

    @GET
    @Needs("customer:r")
    @Does(
            value = "Customers, by code unless said otherwise.",
            refuses = {"customer.kind", "country.unknown", "sort.unknown", "search.too-long"})
    public Page<Customer> list(
            @QueryParam("search") @DefaultValue("") @About("a part of code, name or e-mail") String search,
            @QueryParam("kind") @About("only these; all unless said otherwise") List<String> kind,
            @QueryParam("country") @About("only those whose invoices go there") @Nullable CountryCode country,
            @QueryParam("sort")
                    @DefaultValue("code")
                    @About(
                            value = "by code or name; behind a minus the greatest first",
                            oneOf = {"code", "-code", "name", "-name"})
                    String sort,
            @Context PageRequest page,
            @Context Call call) {
        CustomerSelection selection = new CustomerSelection(search, kind, country, Sort.parse(sort));
        return customers.list(selection, page, call).onwards();
    }
}
