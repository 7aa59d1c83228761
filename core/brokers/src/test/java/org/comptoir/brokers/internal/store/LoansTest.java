// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.AfterEach;

/** Plugins hold few connections and none for long, whatever their threads do. */
class LoansTest {

    private static final Duration SHORT = Duration.ofMillis(1_500);
    private static final Duration LONG = Duration.ofMinutes(5);
    /** A third of the twenty of a test's pool. */
    private static final int SHARE = 6;

    private final CountDownLatch letGo = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() throws InterruptedException {
        letGo.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Call lasting(TestKernel kernel, Duration length) {
        return new Call(
                TestKernel.MAISON_LENOIR,
                kernel.call().actor(),
                Idempotency.NONE,
                kernel.clock().instant().plus(length),
                Locale.ENGLISH,
                "trace");
    }

    /** Does not end, and does not listen, until the test lets it. */
    private String deaf() {
        while (true) {
            try {
                letGo.await();
                return "";
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    }

    private Future<String> writesDeaf(PluginStore store, Call call, String name, CountDownLatch inside) {
        return threads.submit(() -> store.write(
                "put",
                tx -> {
                    tx.write(StoreSql.of("insert into {tokens} (name, uses) values (?, 1)", name));
                    inside.countDown();
                    return deaf();
                },
                call));
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static List<String> names(PluginStore store, Call call) {
        return store.read(StoreSql.of("select name from {tokens} order by name"), row -> row.text(1), call);
    }

    private static ComptoirException refusal(Future<?> work) {
        return (ComptoirException) catchThrowableOfType(
                        java.util.concurrent.ExecutionException.class, () -> work.get(30, TimeUnit.SECONDS))
                .getCause();
    }

    @EachDatabase
    void aDeafPluginHasTwoConnectionsAndLosesThemWhenItsTimeIsUp(TestKernel kernel) throws Exception {
        PluginStore store = new Shop(kernel).come("acme.deaf", 7, Shop.TOKENS);
        assertThat(names(store, lasting(kernel, LONG))).isEmpty();
        AtomicInteger entered = new AtomicInteger();
        List<Future<String>> sixteen = new ArrayList<>();
        CountDownLatch two = new CountDownLatch(2);
        for (int i = 0; i < 16; i++) {
            String name = "deaf-" + i;
            sixteen.add(threads.submit(() -> store.write(
                    "put",
                    tx -> {
                        entered.incrementAndGet();
                        tx.write(StoreSql.of("insert into {tokens} (name, uses) values (?, 1)", name));
                        two.countDown();
                        return deaf();
                    },
                    lasting(kernel, SHORT))));
        }
        await(two);
        // The core goes on at once, and the plugin itself when its time is up, though no thread of it has come back.
        assertThat(kernel.units().write(kernel.call(), String.class, tx -> "sold"))
                .isEqualTo("sold");
        assertThat(names(store, lasting(kernel, LONG))).isEmpty();
        assertThat(entered.get()).isLessThan(16);

        letGo.countDown();
        for (Future<String> one : sixteen) {
            ComptoirException refused = refusal(one);
            assertThat(refused.code()).isIn("store.busy", "store.overdue");
            assertThat(refused.fault()).isEqualTo(Fault.UNAVAILABLE);
            assertThat(refused.facts()).containsEntry("plugin", "acme.deaf");
        }
        assertThat(names(store, lasting(kernel, LONG))).isEmpty();
    }

    @EachDatabase
    void nothingMoreIsDoneWithWhatWasTakenBack(TestKernel kernel) throws Exception {
        PluginStore store = new Shop(kernel).come("acme.deaf", 7, Shop.TOKENS);
        StoreSql put = StoreSql.of("insert into {tokens} (name, uses) values ('late', 1)");
        assertThatThrownBy(() -> store.write(
                        "put",
                        tx -> {
                            tx.write(put);
                            sleep(2 * SHORT.toMillis());
                            // Whoever takes no notice of the refusal gets it all the same.
                            assertThatThrownBy(() -> tx.write(put)).isInstanceOf(ComptoirException.class);
                            return "done";
                        },
                        lasting(kernel, SHORT)))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("store.overdue"));
        assertThatThrownBy(() -> store.write(
                        "put",
                        tx -> {
                            sleep(2 * SHORT.toMillis());
                            return "nothing was written, and all the same it is too late";
                        },
                        lasting(kernel, SHORT)))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("store.overdue"));
        assertThat(names(store, lasting(kernel, LONG))).isEmpty();
    }

    @EachDatabase
    void aReaderThatDwellsOnARowLosesTheRest(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.deaf", 7, Shop.TOKENS);
        store.write(
                "put",
                tx -> "" + tx.write(StoreSql.of("insert into {tokens} (name, uses) values ('a', 1), ('b', 2)")),
                lasting(kernel, LONG));
        List<String> codes = new ArrayList<>();

        assertThatThrownBy(() -> store.read(
                        StoreSql.of("select name from {tokens}"),
                        row -> {
                            sleep(2 * SHORT.toMillis());
                            codes.add(catchThrowableOfType(ComptoirException.class, () -> row.text(1))
                                    .code());
                            return "";
                        },
                        lasting(kernel, SHORT)))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("store.overdue"));
        assertThat(codes).containsExactly("store.overdue");
        assertThat(names(store, lasting(kernel, LONG))).containsExactly("a", "b");
    }

    @EachDatabase
    void aQuestionThatWasGivenUpHoldsNoConnection(TestKernel kernel) throws Exception {
        Shop shop = new Shop(kernel);
        PluginStore store = shop.come("acme.deaf", 7, Shop.TOKENS);
        CountDownLatch inside = new CountDownLatch(1);
        Future<String> given = writesDeaf(store, lasting(kernel, LONG), "given-up", inside);
        await(inside);
        shop.versions.giveUp();
        sleep(SHORT.toMillis());
        // Long before its own time is up, and while its thread still sleeps, what it wrote is undone: Derby would wait
        // for it.
        List<String> kept =
                kernel.units().read(sql -> sql.query("select name from px_acme_deaf_tokens", row -> row.text(1)));
        assertThat(kept).isEmpty();

        letGo.countDown();
        assertThat(refusal(given).code()).isEqualTo("store.overdue");
    }

    @EachDatabase
    void allPluginsTogetherHaveAThird(TestKernel kernel) throws Exception {
        Shop shop = new Shop(kernel);
        CountDownLatch inside = new CountDownLatch(SHARE);
        List<Future<String>> deaf = new ArrayList<>();
        for (int plugin = 0; plugin < SHARE / 2; plugin++) {
            PluginStore store = shop.come("acme.deaf" + plugin, 10 + plugin, Shop.TOKENS);
            names(store, lasting(kernel, LONG));
            deaf.add(writesDeaf(store, lasting(kernel, LONG), "one", inside));
            deaf.add(writesDeaf(store, lasting(kernel, LONG), "other", inside));
        }
        PluginStore last = shop.come("acme.last", 20, Shop.TOKENS);
        await(inside);

        assertThatThrownBy(() -> names(last, lasting(kernel, Duration.ofMillis(300))))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("store.busy");
                    assertThat(refused.facts()).containsEntry("plugin", "acme.last");
                });
        assertThat(kernel.units().write(kernel.call(), String.class, tx -> "sold"))
                .isEqualTo("sold");
        letGo.countDown();
        assertThat(names(last, lasting(kernel, LONG))).isEmpty();
        assertThat(deaf).hasSize(SHARE);
    }

    @EachDatabase
    void aCallWhoseTimeIsUpGetsNone(TestKernel kernel) {
        PluginStore store = new Shop(kernel).come("acme.deaf", 7, Shop.TOKENS);
        names(store, lasting(kernel, LONG));
        assertThatThrownBy(() -> names(store, lasting(kernel, Duration.ZERO)))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("store.overdue"));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
