// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

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
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockChange;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockMove;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Given;
import org.comptoir.rest.internal.web.Today;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Where goods lie, and what came and went. SKUs may hold anything, so they are named in queries, not in paths. */
@Component(service = StockResource.class)
@JakartarsResource
@Path("/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StockResource {

    private final Stock stock;
    private final Today today;
    private final Ids ids;

    @Activate
    public StockResource(@Reference Stock stock, @Reference Today today, @Reference Ids ids) {
        this.stock = stock;
        this.today = today;
        this.ids = ids;
    }

    @PUT
    @Path("/warehouses/{code}")
    @Needs("stock:w")
    @Does(
            value = "Makes a warehouse, or changes it.",
            refuses = {"warehouse.code", "warehouse.name", "country.unknown"})
    public Warehouse putWarehouse(
            @PathParam("code") @About(example = "lyon") String code, WarehouseBody body, @Context Call call) {
        return Warehouse.of(stock.putWarehouse(code, body.name(), body.country(), call));
    }

    @GET
    @Path("/warehouses")
    @Needs("stock:r")
    @Does("The warehouses, by code; main is always among them.")
    public Page<Warehouse> warehouses(@Context PageRequest page, @Context Call call) {
        Page<org.comptoir.api.stock.Warehouse> found = stock.warehouses(page, call);
        return new Page<>(found.items().stream().map(Warehouse::of).toList(), found.next());
    }

    @POST
    @Path("/openings")
    @Needs("ledger:w")
    @Does(value = "Takes in the stock at opening of the books: an entry of the opening journal.", status = 201)
    @TakesGoodsIn
    public StockChange open(GoodsBody body, @Context Caller caller, @Context Call call) {
        return takeIn(stock::open, body, caller, call);
    }

    @POST
    @Path("/receipts")
    @Needs("stock:w")
    @Does(value = "Takes in goods received.", status = 201)
    @TakesGoodsIn
    public StockChange receive(GoodsBody body, @Context Caller caller, @Context Call call) {
        return takeIn(stock::receive, body, caller, call);
    }

    /** One of the ways in. */
    private interface Entrance {
        StockChange take(String source, String warehouse, List<CostedLine> lines, LocalDate on, Call call);
    }

    private StockChange takeIn(Entrance entrance, GoodsBody body, Caller caller, Call call) {
        return entrance.take(
                sourceOr(body.source()),
                warehouseOr(body.warehouse()),
                body.costedLines(caller),
                today.or(body.on(), call),
                call);
    }

    @POST
    @Path("/adjustments")
    @Needs("stock:w")
    @Does(
            value = "Books goods found or lost, at average cost.",
            status = 201,
            refuses = {
                "stock.source",
                "stock.date",
                "stock.quantity",
                "quantity.fraction",
                "stock.reason",
                "stock.value",
                "warehouse.unknown",
                "product.unknown",
                "stock.not-kept",
                "stock.short",
                "stock.short-then",
                "ledger.period-closed",
                "stock.source-taken",
                "approval.needed"
            })
    public StockChange adjust(AdjustmentBody body, @Context Call call) {
        return stock.adjust(
                sourceOr(body.source()),
                warehouseOr(body.warehouse()),
                body.sku(),
                body.quantity(),
                body.reason(),
                today.or(body.on(), call),
                call);
    }

    @POST
    @Path("/announcements")
    @Needs("stock:w")
    @Does(
            value = "Writes down goods that a supplier promised by a day.",
            status = 201,
            refuses = {
                "stock.source",
                "stock.date",
                "stock.too-many-lines",
                "stock.quantity",
                "quantity.fraction",
                "warehouse.unknown",
                "product.unknown",
                "stock.not-kept"
            })
    public Announced announce(AnnouncementBody body, @Context Call call) {
        String warehouse = warehouseOr(body.warehouse());
        stock.announce(body.source(), warehouse, body.stockLines(), body.expectedOn(), call);
        return new Announced(body.source(), warehouse, body.expectedOn());
    }

    private String sourceOr(@Nullable String given) {
        return given == null ? "manual:" + ids.next() : given;
    }

    private static String warehouseOr(@Nullable String given) {
        return given == null ? "main" : given;
    }

    @GET
    @Path("/levels")
    @Needs("stock:r")
    @Does("What lies where, by warehouse and SKU.")
    public Page<LevelView> list(
            @QueryParam("search") @DefaultValue("") @About("a part of the SKU") String search,
            @Context PageRequest page,
            @Context Caller caller,
            @Context Call call) {
        Page<StockLevel> found = stock.list(search, page, call);
        return new Page<>(
                found.items().stream().map(level -> LevelView.of(level, caller)).toList(), found.next());
    }

    @GET
    @Path("/availability")
    @Needs({"stock:r", "availability:r"})
    @Does(
            value = "What can be promised of these items by a day, announced goods included.",
            refuses = {"warehouse.unknown", "product.unknown", "stock.not-kept", "query.missing", "query.too-many"})
    public List<LevelView> availability(
            @QueryParam("sku") @About("1 to 500") List<String> skus,
            @QueryParam("warehouse") @DefaultValue("main") String warehouse,
            @QueryParam("by") @About("today unless said otherwise") @Nullable LocalDate by,
            @Context Caller caller,
            @Context Call call) {
        Given.some("sku", skus, 500);
        return stock.levels(warehouse, skus, today.or(by, call), call).values().stream()
                .map(level -> LevelView.of(level, caller))
                .toList();
    }

    @GET
    @Path("/moves")
    @Needs("stock:r")
    @Does(
            value = "The moves of an item, newest first.",
            refuses = {"product.unknown", "stock.not-kept"})
    public Page<MoveView> moves(
            @QueryParam("sku") String sku, @Context PageRequest page, @Context Caller caller, @Context Call call) {
        Page<StockMove> found = stock.moves(sku, page, call);
        return new Page<>(
                found.items().stream().map(move -> MoveView.of(move, caller)).toList(), found.next());
    }

    @GET
    @Path("/value")
    @Needs("cost:r")
    @Does("What the stock was worth at the end of a day.")
    public StockValue value(
            @QueryParam("asOf") @About("today unless said otherwise") @Nullable LocalDate asOf, @Context Call call) {
        LocalDate day = today.or(asOf, call);
        return new StockValue(day, stock.value(day, call));
    }
}
