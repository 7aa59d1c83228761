// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.model.Call;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Price lists and conditions. */
@Component(service = PricesResource.class)
@JakartarsResource
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PricesResource {

    private final Prices prices;
    private final Today today;

    @Activate
    public PricesResource(@Reference Prices prices, @Reference Today today) {
        this.prices = prices;
        this.today = today;
    }

    @GET
    @Path("/price-lists")
    @Needs("price:r")
    @Does("The price lists, by code.")
    public Page<PriceList> lists(@Context PageRequest page, @Context Call call) {
        Page<org.comptoir.api.catalogue.PriceList> found = prices.lists(page, call);
        return new Page<>(
                found.items().stream()
                        .map(list -> new PriceList(list.code(), list.name()))
                        .toList(),
                found.next());
    }

    @PUT
    @Path("/price-lists/{code}")
    @Needs("catalog:w")
    @Does("Makes a price list, or changes its name.")
    public PriceList putList(
            @PathParam("code") @About(example = "PRO") String code, ListBody body, @Context Call call) {
        prices.putList(code, body.name(), call);
        return new PriceList(code, body.name());
    }

    @PUT
    @Path("/price-lists/{code}/prices")
    @Needs("catalog:w")
    @Does(
            value = "Sets the price of a product in a list from a day on.",
            refuses = {"price.currency", "price.negative", "price.dates", "price-list.unknown", "product.unknown"})
    public ListPrice putListPrice(
            @PathParam("code") @About(example = "PRO") String code, ListPrice body, @Context Call call) {
        prices.putListPrice(code, body.sku(), body.price(), body.since(), call);
        return body;
    }

    @POST
    @Path("/price-conditions")
    @Needs("catalog:w")
    @Does(
            value = "Writes a price condition, in the place of one of the same name.",
            status = 201,
            refuses = {
                "price-condition.kind",
                "price-condition.scope",
                "price-condition.quantity",
                "quantity.range",
                "quantity.scale",
                "rate.range",
                "rate.scale",
                "price.negative",
                "price.dates",
                "product.unknown",
                "customer.unknown"
            })
    public PriceRequest putCondition(ConditionBody body, @Context Call call) {
        PriceRequest request = body.toRequest(today.or(body.since(), call));
        prices.putCondition(request, call);
        return request;
    }

    @DELETE
    @Path("/price-conditions")
    @Needs("catalog:w")
    @Does(value = "Takes a price condition away.", status = 204, refuses = "price-condition.unknown")
    public void removeCondition(@QueryParam("name") String name, @Context Call call) {
        prices.removeCondition(name, call);
    }

    @GET
    @Path("/price-conditions")
    @Needs("price:r")
    @Does("Price conditions, by name.")
    public Page<PriceRequest> conditions(@Context PageRequest page, @Context Call call) {
        return prices.conditions(page, call);
    }
}
