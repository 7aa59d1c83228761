// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

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
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.CatalogueImport;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.api.catalogue.Products;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.ProductSight;
import org.comptoir.model.Call;
import org.comptoir.model.id.ProductId;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Given;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What is sold. */
@Component(service = ProductsResource.class)
@JakartarsResource
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProductsResource {

    private final Products products;
    private final Ids ids;

    @Activate
    public ProductsResource(@Reference Products products, @Reference Ids ids) {
        this.products = products;
        this.ids = ids;
    }

    @POST
    @Needs("catalog:w")
    @Does(
            value = "Takes a product in.",
            status = 201,
            refuses = {
                "product.nature",
                "unit.unknown",
                "product.tax-category",
                "price.currency",
                "price.negative",
                "standard-cost.scale",
                "standard-cost.range",
                "standard-cost.negative",
                "product.status",
                "product.sku-taken",
                "product.id-taken"
            })
    public ProductView create(ProductBody body, @Context Caller caller, @Context Call call) {
        ProductId id = body.id() == null ? new ProductId(ids.next()) : body.id();
        return ProductView.of(products.create(id, body.toRequest(BigDecimal.ZERO), call), caller);
    }

    @PUT
    @Path("/{id}")
    @Needs("catalog:w")
    @Does(
            value = "Changes a product.",
            refuses = {
                "product.nature",
                "unit.unknown",
                "product.tax-category",
                "price.currency",
                "price.negative",
                "standard-cost.scale",
                "standard-cost.range",
                "standard-cost.negative",
                "product.status",
                "id.mismatch",
                "product.unknown",
                "product.stale",
                "product.sku-taken"
            })
    public ProductView update(
            @PathParam("id") ProductId id, ProductBody body, @Context Caller caller, @Context Call call) {
        Given.same(body.id(), id);
        long version = Given.member("version", body.version());
        // The guard of the version makes sure that the cost read here is still the product's.
        BigDecimal cost = body.standardCost() == null ? products.get(id, call).standardCost() : body.standardCost();
        return ProductView.of(products.update(id, version, body.toRequest(cost), call), caller);
    }

    @GET
    @Path("/{id}")
    @Needs("catalog:r")
    @Does(value = "A product.", refuses = "product.unknown")
    public ProductView get(@PathParam("id") ProductId id, @Context Caller caller, @Context Call call) {
        return ProductView.of(products.get(id, call), caller);
    }

    @GET
    @Needs("catalog:r")
    @Does(
            value = "Products, by SKU unless said otherwise.",
            refuses = {"product.status", "product.nature", "sort.unknown", "search.too-long"})
    public Page<ProductView> list(
            @QueryParam("search") @DefaultValue("") @About("a part of SKU or name") String search,
            @QueryParam("status")
                    @About(
                            value = "only these",
                            oneOf = {"active", "archived"})
                    List<String> status,
            @QueryParam("nature")
                    @About(
                            value = "only these",
                            oneOf = {"goods", "services", "charges"})
                    List<String> nature,
            @QueryParam("family") @DefaultValue("") @About("only those of this family") String family,
            @QueryParam("sort")
                    @DefaultValue("sku")
                    @About(
                            value =
                                    "by SKU, name, price for who sees prices, or when they were changed; behind a minus the"
                                            + " greatest first",
                            oneOf = {"sku", "-sku", "name", "-name", "price", "-price", "changed", "-changed"})
                    String sort,
            @Context PageRequest page,
            @Context Caller caller,
            @Context Call call) {
        Sort sorting = ProductSight.of(caller.reader()).sorting(Sort.parse(sort));
        ProductSelection selection = new ProductSelection(search, status, nature, family, sorting);
        Page<ListedProduct> found = products.list(selection, page, call).onwards();
        return new Page<>(
                found.items().stream()
                        .map(row -> ProductView.of(row.product(), caller))
                        .toList(),
                found.next());
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @Needs("catalog:w")
    @Does(
            value = "Takes products from a CSV file with a header line; a second run changes nothing.",
            refuses = {"import.mode", "import.too-large", "import.too-many-lines"},
            mostBytes = 64 << 20,
            patienceSeconds = 600)
    public CatalogueImport importCsv(
            @QueryParam("mode")
                    @DefaultValue("all-or-nothing")
                    @About(oneOf = {"dry-run", "all-or-nothing", "valid-lines"})
                    String mode,
            InputStream csv,
            @Context Call call) {
        return products.importCsv(csv, mode, call);
    }
}
