// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.event.EventHandler;
import org.comptoir.api.order.Orders;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.OrderId;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.ServiceTracker;

class PluginViewsTest {

    private static final String READS_ORDERS = ";reads:List<String>=\"orders\"";
    private static final OrderId ORDER = new OrderId(new UUID(0, 7));
    private static final Call CALL = new Call(
            new CompanyId(new UUID(0, 1)),
            Actor.console("karaf"),
            Idempotency.NONE,
            Instant.parse("2026-11-21T12:00:00Z"),
            Locale.FRENCH,
            "trace");

    private final List<Call> received = new ArrayList<>();
    private final Asked asked = new Asked();
    private Bundles bundles;
    private BundleContext core;

    @BeforeEach
    void start(@TempDir Path folder) {
        bundles = new Bundles(folder);
        core = bundles.core("orders").getBundleContext();
        new PluginViews(bundles.core("kernel").getBundleContext(), asked);
    }

    @AfterEach
    void stop() {
        bundles.close();
    }

    /** Something that is called as this type is, and remembers the calls; it answers nothing. */
    private <S> S stub(Class<S> type) {
        if (!type.isInterface()) {
            return type.cast(Clock.systemUTC());
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("get")) {
                        received.add((Call) arguments[1]);
                    }
                    return switch (method.getName()) {
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        case "close" -> throw new IllegalStateException("as the service threw it");
                        default -> null;
                    };
                }));
    }

    private <S> ServiceRegistration<S> offer(BundleContext from, Class<S> type, int ranking) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, ranking);
        return from.registerService(type, stub(type), properties);
    }

    private static <S> Collection<ServiceReference<S>> seen(Bundle by, Class<S> type) {
        try {
            return by.getBundleContext().getServiceReferences(type, null);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <S> S got(Bundle by, Class<S> type) {
        BundleContext context = by.getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    private static ComptoirException refusal(Runnable work) {
        ComptoirException refused = catchThrowableOfType(ComptoirException.class, work::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void whatThePassportNamesIsDoneAndWhatItDoesNotNameIsRefusedWithWhatToWriteThere() {
        offer(core, Orders.class, 0);
        Orders orders = got(bundles.plugin("acme.pay", "1.2.0", READS_ORDERS), Orders.class);

        orders.get(ORDER, CALL);
        ComptoirException refused = refusal(() -> orders.confirm(ORDER, CALL));

        assertThat(received).hasSize(1);
        assertThat(refused.code()).isEqualTo("plugin.not-permitted");
        assertThat(refused.fault()).isEqualTo(Fault.FORBIDDEN);
        assertThat(refused.facts())
                .containsEntry("plugin", "acme.pay 1.2.0")
                .containsEntry("access", "writes")
                .containsEntry("resource", "orders");
    }

    @Test
    void theActorCannotBeExchangedThroughTheArrayThatThePluginKept() throws Throwable {
        offer(core, Orders.class, 0);
        Orders orders = got(bundles.plugin("acme.pay", "1.2.0", READS_ORDERS), Orders.class);
        Object[] kept = {ORDER, CALL};

        Proxy.getInvocationHandler(orders)
                .invoke(orders, Orders.class.getMethod("get", OrderId.class, Call.class), kept);

        assertThat(kept).containsExactly(ORDER, CALL);
        assertThat(received.get(0).actor()).isNotEqualTo(CALL.actor());
    }

    @Test
    void whatIsNotForPluginsIsRefusedWhateverThePassportSays() {
        offer(core, Orders.class, 0);
        offer(core, ApiKeys.class, 0);
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", READS_ORDERS + ";writes:List<String>=\"orders\"");

        ComptoirException step = refusal(() -> got(plugin, Orders.class).invoiced(ORDER, 1, CALL));
        ComptoirException keys = refusal(() -> got(plugin, ApiKeys.class).authenticate("cptr_x"));

        assertThat(List.of(step, keys)).extracting(ComptoirException::code).containsOnly("plugin.core-only");
        assertThat(keys.facts()).containsEntry("operation", "ApiKeys.authenticate");
    }

    @Test
    void whatTheServiceThrowsComesOutAsItWasThrown() {
        offer(core, Orders.class, 0);
        Orders orders = got(bundles.plugin("acme.pay", "1.0.0", ";writes:List<String>=\"orders\""), Orders.class);
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> orders.close(ORDER, CALL)))
                .hasMessage("as the service threw it");
    }

    @Test
    void thePartsOfTheCoreSeeTheServiceAndNoView() {
        offer(core, Orders.class, 0);
        Bundle rest = bundles.core("rest");
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", READS_ORDERS);

        assertThat(seen(rest, Orders.class)).hasSize(1);
        assertThat(seen(core.getBundle(), Orders.class)).hasSize(1);
        assertThat(seen(plugin, Orders.class)).hasSize(1);
        assertThat(seen(plugin, Orders.class)).doesNotContainAnyElementsOf(seen(rest, Orders.class));
        got(rest, Orders.class).get(ORDER, CALL);
        assertThat(received.get(0).actor()).isEqualTo(CALL.actor());
    }

    @Test
    void aServiceThatIsThereBeforeTheViewsIsSeenThroughThemAlone(@TempDir Path folder) {
        try (Bundles others = new Bundles(folder)) {
            Bundle plugin = others.plugin("acme.pay", "1.2.0", READS_ORDERS);
            offer(others.core("orders").getBundleContext(), Orders.class, 0);
            new PluginViews(others.core("kernel").getBundleContext(), asked);
            refusal(() -> got(plugin, Orders.class).confirm(ORDER, CALL));
        }
    }

    @Test
    void whoWaitsForAServiceIsToldOfItsViewAndOfItsEnd() {
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", READS_ORDERS);
        ServiceTracker<Orders, Orders> tracker = new ServiceTracker<>(plugin.getBundleContext(), Orders.class, null);
        tracker.open();
        assertThat(tracker.getService()).isNull();

        ServiceRegistration<Orders> service = offer(core, Orders.class, 0);
        assertThat(tracker.size()).isEqualTo(1);
        refusal(() -> tracker.getService().confirm(ORDER, CALL));

        service.unregister();
        assertThat(tracker.size()).isZero();
        tracker.close();
    }

    @Test
    void theServiceOfABundleThatStopsIsGoneForPluginsToo() throws BundleException {
        offer(core, Orders.class, 0);
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", READS_ORDERS);
        assertThat(seen(plugin, Orders.class)).hasSize(1);
        core.getBundle().stop();
        assertThat(seen(plugin, Orders.class)).isEmpty();
    }

    @Test
    void aPluginSeesTheClockTheBrokersAndNothingElseOfTheCore() {
        offer(core, Clock.class, 0);
        offer(core, PluginHttp.class, 0);
        offer(core, Units.class, 0);
        offer(core, Runnable.class, 0);
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", READS_ORDERS);

        assertThat(seen(plugin, Clock.class)).hasSize(1);
        assertThat(seen(plugin, PluginHttp.class)).hasSize(1);
        assertThat(seen(plugin, Units.class)).isEmpty();
        assertThat(seen(plugin, Runnable.class)).isEmpty();
        assertThat(seen(core.getBundle(), Units.class)).hasSize(1);
    }

    @Test
    void pluginsDoNotSeeOneAnotherAndTheCoreSeesThemAll() {
        Bundle one = bundles.plugin("acme.one", "1.0.0", "");
        Bundle other = bundles.plugin("acme.other", "1.0.0", "");
        offer(one.getBundleContext(), PricingRule.class, 0);
        offer(one.getBundleContext(), EventHandler.class, 0);

        assertThat(seen(one, PricingRule.class)).hasSize(1);
        assertThat(seen(other, PricingRule.class)).isEmpty();
        assertThat(seen(core.getBundle(), PricingRule.class)).hasSize(1);
        assertThat(seen(core.getBundle(), EventHandler.class)).hasSize(1);
    }

    /** Such as the HTTP whiteboard, which answers with the files of whoever registers a service with its properties. */
    @Test
    void whatListensInThePlatformSeesNothingOfPlugins() {
        seesNothingOfPlugins(bundles.platform("org.comptoir.http"));
    }

    @Test
    void neitherDoesWhatCameAlongWithTheCoreFromAnotherProject() {
        seesNothingOfPlugins(bundles.along("org.apache.felix.http.jetty12"));
    }

    private void seesNothingOfPlugins(Bundle platform) {
        ServiceTracker<PricingRule, PricingRule> tracker =
                new ServiceTracker<>(platform.getBundleContext(), PricingRule.class, null);
        tracker.open(true);
        Bundle plugin = bundles.plugin("acme.web", "1.0.0", "");
        offer(plugin.getBundleContext(), PricingRule.class, 0);
        offer(core, Orders.class, 0);

        assertThat(seen(platform, PricingRule.class)).isEmpty();
        assertThat(tracker.size()).isZero();
        assertThat(seen(platform, Orders.class)).hasSize(1);
        assertThat(seen(core.getBundle(), PricingRule.class)).hasSize(1);
        tracker.close();
    }

    @Test
    void aPluginCannotTakeThePlaceOfAPartOfTheCore() {
        offer(core, Clock.class, 0);
        offer(core, Orders.class, 0);
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", "");
        Bundle other = bundles.plugin("acme.other", "1.2.0", READS_ORDERS);
        offer(plugin.getBundleContext(), Clock.class, 1_000);
        offer(plugin.getBundleContext(), PluginHttp.class, 1_000);
        Dictionary<String, Object> forged = new Hashtable<>();
        forged.put("org.comptoir.view", true);
        plugin.getBundleContext().registerService(Orders.class, stub(Orders.class), forged);

        assertThat(seen(core.getBundle(), Clock.class)).hasSize(1);
        assertThat(seen(core.getBundle(), Orders.class)).hasSize(1);
        assertThat(seen(other, Clock.class)).hasSize(1);
        assertThat(seen(other, Orders.class)).hasSize(1);
        assertThat(seen(other, PluginHttp.class)).isEmpty();
    }

    @Test
    void whatAPluginDoesBearsItsNameAndNoneThatItMadeUp() {
        offer(core, Orders.class, 0);
        Orders orders = got(bundles.plugin("acme.pay", "1.2.0", READS_ORDERS), Orders.class);

        orders.get(ORDER, CALL);
        asked.inTheNameOf(CALL.actor(), () -> orders.get(ORDER, CALL));
        asked.inTheNameOf(Actor.apiKey("key_1"), () -> orders.get(ORDER, CALL));
        orders.get(ORDER, CALL.withActor(CALL.actor().through("acme.other 1.0.0")));

        assertThat(received)
                .extracting(call -> call.actor().toString())
                .containsExactly(
                        "plugin:acme.pay via plugin acme.pay 1.2.0",
                        "console:karaf via plugin acme.pay 1.2.0",
                        "plugin:acme.pay via plugin acme.pay 1.2.0",
                        "plugin:acme.pay via plugin acme.pay 1.2.0");
        assertThat(received)
                .allSatisfy(call -> assertThat(call.withActor(CALL.actor())).isEqualTo(CALL));
    }

    @Test
    void twoVersionsAtOnceHaveEachThePassportOfTheirOwn() {
        offer(core, Orders.class, 0);
        Orders former = got(bundles.plugin("acme.pay", "1.0.0", ""), Orders.class);
        Orders next = got(bundles.plugin("acme.pay", "2.0.0", READS_ORDERS), Orders.class);

        next.get(ORDER, CALL);
        assertThat(refusal(() -> former.get(ORDER, CALL)).facts()).containsEntry("plugin", "acme.pay 1.0.0");
        assertThat(received.get(0).actor().via()).isEqualTo("acme.pay 2.0.0");
    }

    @Test
    void aPluginThatWasStoppedDoesNothingThroughWhatItKept() throws BundleException {
        offer(core, Orders.class, 0);
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", READS_ORDERS);
        Orders kept = got(plugin, Orders.class);
        plugin.stop();
        assertThat(refusal(() -> kept.get(ORDER, CALL)).code()).isEqualTo("broker.stopped");
    }

    @Test
    void theClassLoaderOfAPluginThatWasTakenOutIsCollected() throws BundleException, InterruptedException {
        offer(core, Orders.class, 0);
        WeakReference<ClassLoader> loader = usedAndTakenOut();
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(loader.get()).isNull();
    }

    private WeakReference<ClassLoader> usedAndTakenOut() throws BundleException {
        Bundle plugin = bundles.plugin("acme.pay", "1.2.0", READS_ORDERS);
        got(plugin, Orders.class).get(ORDER, CALL);
        WeakReference<ClassLoader> loader =
                new WeakReference<>(plugin.adapt(BundleWiring.class).getClassLoader());
        plugin.uninstall();
        return loader;
    }

    @Test
    void aViewIsAnObjectThatEqualsItselfAlone() {
        offer(core, Orders.class, 0);
        Orders orders = got(bundles.plugin("acme.pay", "1.2.0", READS_ORDERS), Orders.class);
        Orders others = got(bundles.plugin("acme.other", "1.2.0", READS_ORDERS), Orders.class);
        assertThat(List.of(orders)).contains(orders).doesNotContain(others);
        assertThat(Set.of(orders)).contains(orders);
        assertThat(orders).hasToString("a service of the core as acme.pay 1.2.0 sees it");
    }
}
