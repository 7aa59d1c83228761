// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.accounts.internal.DefaultCustomers;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.connect.ConnectorState;
import org.comptoir.api.order.Order;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.catalogue.internal.CatalogueSchema;
import org.comptoir.catalogue.internal.DefaultPrices;
import org.comptoir.catalogue.internal.DefaultProducts;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;
import org.comptoir.ledger.internal.DefaultLedger;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.CompanyId;
import org.comptoir.orders.internal.DefaultOrders;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.comptoir.stock.internal.DefaultStock;
import org.comptoir.stock.internal.StockTables;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.NoApprovals;
import org.comptoir.testkit.NoLimits;
import org.comptoir.testkit.TestKernel;

/** One shop, and the modules that its orders go into, as the server has them. */
final class Market {

    final TestKernel kernel;
    final Stall stall = new Stall();
    final DefaultOrders orders;
    final DefaultConnectors connectors;
    private final DefaultProducts products;
    private final DefaultStock stock;
    private final PullJob job;
    private boolean leaseLost;

    Market(TestKernel kernel) {
        this.kernel = kernel;
        kernel.plugins().add(VatPack.class, new TwentyPercent());
        kernel.plugins().add(CommerceConnector.class, stall);
        FakeCompanies companies = new FakeCompanies("lenoir");
        var customers = new DefaultCustomers(new AccountsSchema(kernel.schemas()), kernel.units());
        CatalogueSchema catalogue = new CatalogueSchema(kernel.schemas());
        this.products = new DefaultProducts(catalogue, kernel.units(), kernel.ids(), companies);
        var prices = new DefaultPrices(catalogue, kernel.units(), kernel.ids(), companies, customers);
        var ledger = new DefaultLedger(
                kernel.units(),
                new LedgerTables(kernel.schemas()),
                companies,
                kernel.plugins(),
                kernel.json(),
                kernel.clock());
        this.stock = new DefaultStock(
                kernel.units(),
                new StockTables(kernel.schemas()),
                companies,
                products,
                ledger,
                kernel.ids(),
                new NoLimits());
        this.orders = new DefaultOrders(
                kernel.units(),
                kernel.schemas(),
                kernel.plugins(),
                kernel.json(),
                kernel.clock(),
                kernel.ids(),
                companies,
                customers,
                prices,
                stock,
                new NoApprovals());
        this.connectors =
                new DefaultConnectors(kernel.schemas(), kernel.units(), kernel.plugins(), kernel.clock(), companies);
        this.job = new PullJob(
                connectors,
                kernel.units(),
                kernel.plugins(),
                kernel.clock(),
                kernel.ids(),
                companies,
                orders,
                customers);
        product("LAMP-1", 10_000);
    }

    Call call() {
        return kernel.callOf(new CompanyId(new UUID(7, 0)), Idempotency.NONE);
    }

    void product(String sku, int lying) {
        products.createAll(
                List.of(new ProductRequest(
                        sku,
                        sku,
                        "",
                        "goods",
                        Unit.PIECE,
                        "standard",
                        UnitPrice.of("15", Currency.EUR),
                        BigDecimal.ONE,
                        "active")),
                call());
        if (lying > 0) {
            List<CostedLine> lines = List.of(new CostedLine(sku, BigDecimal.valueOf(lying), BigDecimal.ONE));
            stock.open("opening:" + sku, "main", lines, LocalDate.of(2026, 11, 1), call());
        }
    }

    /** Lets time pass, and the job work until there is nothing to do. */
    void after(Duration time) {
        kernel.clock().advance(time);
        int runs = 0;
        while (job.hasWork()) {
            job.run(new Lease());
            if (++runs > 100) {
                throw new AssertionError("the job does not come to an end");
            }
        }
    }

    void loseTheLeaseOnce() {
        leaseLost = true;
    }

    List<Order> booked() {
        return orders.list(
                        List.of(),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        new PageRequest("", 500),
                        call())
                .items();
    }

    List<String> states() {
        return booked().stream()
                .map(order -> order.sourceRef() + " " + order.state())
                .sorted()
                .toList();
    }

    ConnectorState state() {
        return connectors.list(call()).get(0);
    }

    List<String> aside() {
        return connectors.aside("stall", call()).stream()
                .map(one -> one.ref() + " " + one.reason())
                .sorted()
                .toList();
    }

    private final class Lease implements Job.Lease {
        @Override
        public long token() {
            return 1;
        }

        @Override
        public void check(Tx tx) {
            if (leaseLost) {
                leaseLost = false;
                throw new ComptoirException("job.lease-lost", Fault.CONFLICT, java.util.Map.of());
            }
        }
    }

    /** 20 % whatever and wherever. */
    private static final class TwentyPercent implements VatPack {
        @Override
        public Set<CountryCode> sellers() {
            return Set.of(CountryCode.FR);
        }

        @Override
        public Set<CountryCode> rated() {
            return Set.of(CountryCode.FR);
        }

        @Override
        public VatVerdict decide(Supply supply) {
            return new VatVerdict.Decided(
                    VatCategory.S,
                    Rate.of("20"),
                    "",
                    LocalText.of("", ""),
                    "CGI art. 278",
                    CountryCode.FR,
                    "A1",
                    "domestic");
        }

        @Override
        public List<VatRate> rates(CountryCode country, LocalDate on) {
            return List.of();
        }
    }
}
