// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.guard;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.internal.GuardedPlugins;
import org.comptoir.kernel.internal.view.Asked;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.plugin.pricingvolume.QuantityTiers;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** What a price costs through the guard: against the same rule called as a method, and without and within one visit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PluginPath {

    private static final int TOGETHER = 100;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** How many lines the cart has, each with a price by quantity; none leaves the guard alone. */
    @Param({"0", "3"})
    public int lines;

    private Framework framework;
    private GuardedPlugins plugins;
    private PricingRule rule;
    private Cart cart;
    private Call call;

    @Setup
    public void start() throws IOException, BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("comptoir-bench").toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
        framework.start();
        rule = new QuantityTiers();
        framework.getBundleContext().registerService(PricingRule.class, rule, null);
        plugins = new GuardedPlugins(framework.getBundleContext(), new NoUnits(), Clock.systemUTC(), new Asked());
        cart = cart();
        call = new Call(
                new CompanyId(new UUID(1, 1)),
                Actor.system("bench"),
                Idempotency.NONE,
                Instant.now().plus(Duration.ofHours(1)),
                Locale.FRENCH,
                "bench");
    }

    private Cart cart() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        PriceCondition tier =
                new PriceCondition("ten", "net-price", "product", "all", BigDecimal.TEN, new BigDecimal("11.5"), day);
        UnitPrice price = UnitPrice.of("15", Currency.EUR);
        List<CartLine> all = new ArrayList<>();
        for (int position = 1; position <= lines; position++) {
            ProductId product = new ProductId(new UUID(2, position));
            Quantity twelve = Quantity.of(12, Unit.PIECE);
            all.add(new CartLine(position, product, "SKU-" + position, "", twelve, price, price, List.of(tier)));
        }
        return new Cart(new PartyId(new UUID(3, 1)), day, Currency.EUR, all);
    }

    @TearDown
    public void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(5_000);
    }

    /** As if the rule were a class of the core. */
    @Benchmark
    public List<Adjustment> direct() {
        return rule.apply(cart);
    }

    /** One question by itself: handed over to a thread of the guard and waited for. */
    @Benchmark
    public List<Adjustment> alone() {
        return ask();
    }

    /** One of many questions of one visit, as an order asks them. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public int together(Blackhole hole) {
        return plugins.together(() -> {
            for (int i = 0; i < TOGETHER; i++) {
                hole.consume(ask());
            }
            return TOGETHER;
        });
    }

    private List<Adjustment> ask() {
        Plugins.Plugin<PricingRule> plugin = plugins.all(PricingRule.class).get(0);
        return plugin.ask(call, "apply", LIMIT, asked -> asked.apply(cart));
    }
}
