// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;
import org.comptoir.api.event.Events;
import org.comptoir.api.event.Events.DeadLetter;
import org.comptoir.api.event.Events.KnownHandler;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class OutboxTest {

    private static final OrderId FIRST = new OrderId(new UUID(0, 1));
    private static final OrderId SECOND = new OrderId(new UUID(0, 2));

    /** Takes what it is not told to refuse, and remembers it. */
    private static final class Listener implements EventHandler {
        private final String name;
        private final Set<String> types;
        private final List<String> taken = new ArrayList<>();
        private final List<Instant> tries = new ArrayList<>();
        private final TestKernel kernel;
        private volatile Predicate<Event> refuses = event -> false;

        Listener(TestKernel kernel, String name, String... types) {
            this.kernel = kernel;
            this.name = name;
            this.types = Set.of(types);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> types() {
            return types;
        }

        @Override
        public void handle(Event event) {
            tries.add(kernel.clock().instant());
            if (refuses.test(event)) {
                throw new IllegalStateException("no\u0000t\nnow");
            }
            taken.add(event.type() + " " + event.aggregate());
        }
    }

    /** An outbox and the jobs that run it. */
    private static final class Post implements AutoCloseable {
        private final TestKernel kernel;
        private final Outbox outbox;
        private final JobRunner runner;
        private final AtomicLong chosen = new AtomicLong();

        Post(TestKernel kernel, EventHandler... handlers) {
            this(kernel, Duration.ofSeconds(20), handlers);
        }

        Post(TestKernel kernel, Duration longest, EventHandler... handlers) {
            this.kernel = kernel;
            this.outbox = new Outbox(kernel.units(), kernel.clock(), kernel.ids(), handlers(chosen), longest);
            this.runner = new JobRunner(kernel.units(), kernel.clock(), kernel.ids());
            for (EventHandler handler : handlers) {
                outbox.addHandler(handler, Map.of());
            }
        }

        /** Bundles with numbers below ten are versions of one plugin. */
        private static PresentHandlers handlers(AtomicLong chosen) {
            return new PresentHandlers(
                    bundle -> bundle == chosen.get(), bundle -> bundle < 10 ? "acme.loyalty" : "acme.other");
        }

        void deliver() {
            runner.runIfDue(outbox);
        }

        void deliverAfter(Duration pause) {
            kernel.clock().advance(pause);
            deliver();
        }

        @Override
        public void close() throws Exception {
            runner.close();
            outbox.close();
        }
    }

    private static void publish(TestKernel kernel, OrderId order, String... types) {
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            for (String type : types) {
                tx.publish(type, order, Map.of("n", 1));
            }
            return true;
        });
    }

    private static Events events(TestKernel kernel) {
        return new DefaultEvents(kernel.units());
    }

    @EachDatabase
    void eachFactIsDeliveredOnceAndInOrder(TestKernel kernel) throws Exception {
        Listener all = new Listener(kernel, "all");
        Listener some = new Listener(kernel, "some", "OrderShipped");
        try (Post post = new Post(kernel, all, some)) {
            publish(kernel, FIRST, "OrderDrafted", "OrderConfirmed");
            publish(kernel, SECOND, "OrderDrafted");
            publish(kernel, FIRST, "OrderShipped");
            post.deliver();
            post.deliver();
        }
        assertThat(all.taken)
                .containsExactly(
                        "OrderDrafted " + FIRST,
                        "OrderConfirmed " + FIRST,
                        "OrderDrafted " + SECOND,
                        "OrderShipped " + FIRST);
        assertThat(some.taken).containsExactly("OrderShipped " + FIRST);
    }

    @EachDatabase
    void whatARefusedUnitPublishedIsNeverDelivered(TestKernel kernel) throws Exception {
        Listener all = new Listener(kernel, "all");
        try (Post post = new Post(kernel, all)) {
            assertThatThrownBy(() -> kernel.units().write(kernel.call(), Boolean.class, tx -> {
                        tx.publish("OrderDrafted", FIRST, Map.of());
                        throw new IllegalStateException("undone");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            post.deliver();
        }
        assertThat(all.taken).isEmpty();
    }

    @EachDatabase
    void afterAFailureLaterFactsOfThatAggregateWaitAndOthersGoOn(TestKernel kernel) throws Exception {
        Listener picky = new Listener(kernel, "picky");
        Listener easy = new Listener(kernel, "easy");
        picky.refuses = event -> event.aggregate().equals(FIRST.toString());
        try (Post post = new Post(kernel, picky, easy)) {
            publish(kernel, FIRST, "OrderDrafted", "OrderConfirmed");
            publish(kernel, SECOND, "OrderDrafted");
            post.deliver();
            publish(kernel, FIRST, "OrderShipped");
            post.deliver();
            assertThat(picky.taken).containsExactly("OrderDrafted " + SECOND);
            assertThat(picky.tries).hasSize(2);
            assertThat(easy.taken).hasSize(4);

            picky.refuses = event -> false;
            post.deliverAfter(Duration.ofSeconds(1));
        }
        assertThat(picky.taken)
                .containsExactly(
                        "OrderDrafted " + SECOND,
                        "OrderDrafted " + FIRST,
                        "OrderConfirmed " + FIRST,
                        "OrderShipped " + FIRST);
        assertThat(easy.taken).hasSize(4);
    }

    @EachDatabase
    void aFailureIsTriedAgainOnScheduleThenSetAsideAndReplayed(TestKernel kernel) throws Exception {
        Listener down = new Listener(kernel, "down");
        down.refuses = event -> true;
        List<Duration> schedule = List.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6));
        try (Post post = new Post(kernel, down)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
            for (Duration wait : schedule) {
                int tries = down.tries.size();
                post.deliverAfter(wait.minusMillis(1));
                assertThat(down.tries).as("before " + wait).hasSize(tries);
                post.deliverAfter(Duration.ofMillis(1));
                assertThat(down.tries).as("after " + wait).hasSize(tries + 1);
            }
            List<DeadLetter> dead = events(kernel).deadLetters(kernel.call());
            assertThat(dead).hasSize(1);
            assertThat(dead.get(0).handler()).isEqualTo("down");
            assertThat(dead.get(0).attempts()).isEqualTo(8);
            assertThat(dead.get(0).lastError()).contains("no t now");

            post.deliverAfter(Duration.ofDays(1));
            assertThat(down.tries).hasSize(8);

            down.refuses = event -> false;
            publish(kernel, FIRST, "OrderConfirmed");
            post.deliver();
            assertThat(down.taken).containsExactly("OrderConfirmed " + FIRST);

            events(kernel).replay(dead.get(0).event().position(), "down", kernel.call());
            post.deliver();
        }
        assertThat(down.taken).containsExactly("OrderConfirmed " + FIRST, "OrderDrafted " + FIRST);
        assertThat(events(kernel).deadLetters(kernel.call())).isEmpty();
    }

    @EachDatabase
    void whatIsNotDeadCannotBeReplayed(TestKernel kernel) {
        assertThatThrownBy(() -> events(kernel).replay(1, "nobody", kernel.call()))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("event.unknown"));
    }

    @EachDatabase
    void aHandlerThatWasAwayGetsWhatHappenedMeanwhileHoweverLong(TestKernel kernel) throws Exception {
        Listener visitor = new Listener(kernel, "visitor");
        Listener resident = new Listener(kernel, "resident");
        try (Post post = new Post(kernel, visitor, resident)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
            post.outbox.removeHandler(visitor);
            publish(kernel, FIRST, "OrderConfirmed");
            publish(kernel, SECOND, "OrderDrafted");
            post.deliver();
            assertThat(post.outbox.hasWork()).isFalse();
            for (int day = 0; day < 3; day++) {
                post.deliverAfter(Duration.ofDays(1));
            }
            publish(kernel, FIRST, "OrderShipped");
            post.deliver();
            assertThat(visitor.taken).hasSize(1);
            assertThat(resident.taken).hasSize(4);

            post.outbox.addHandler(visitor, Map.of());
            post.deliver();
        }
        assertThat(visitor.taken).hasSize(4).contains("OrderDrafted " + SECOND);
        assertThat(visitor.taken.stream().filter(fact -> fact.endsWith(FIRST.toString())))
                .containsExactly("OrderDrafted " + FIRST, "OrderConfirmed " + FIRST, "OrderShipped " + FIRST);
        assertThat(events(kernel).deadLetters(kernel.call())).isEmpty();
    }

    @EachDatabase
    void aHandlerThatHangsHoldsUpNobodyElse(TestKernel kernel) throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        EventHandler hanging = new EventHandler() {
            @Override
            public String name() {
                return "hanging";
            }

            @Override
            public Set<String> types() {
                return Set.of();
            }

            @Override
            public void handle(Event event) {
                while (true) {
                    try {
                        letGo.await();
                        return;
                    } catch (InterruptedException deaf) {
                        continue;
                    }
                }
            }
        };
        Listener brisk = new Listener(kernel, "brisk");
        try (Post post = new Post(kernel, Duration.ofMillis(50), hanging, brisk)) {
            publish(kernel, FIRST, "OrderDrafted");
            publish(kernel, SECOND, "OrderDrafted");
            post.deliver();
            assertThat(brisk.taken).hasSize(2);
        } finally {
            letGo.countDown();
        }
    }

    @EachDatabase
    void anErrorInAHandlerIsAFailureLikeAnother(TestKernel kernel) throws Exception {
        Listener fatal = new Listener(kernel, "fatal");
        fatal.refuses = event -> {
            throw new StackOverflowError("deep");
        };
        try (Post post = new Post(kernel, fatal)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
            fatal.refuses = event -> false;
            post.deliverAfter(Duration.ofSeconds(1));
        }
        assertThat(fatal.taken).hasSize(1);
    }

    @EachDatabase
    void factsAreNeverLostWhoeverDeliversAndWhenever(TestKernel kernel) throws Exception {
        Listener flaky = new Listener(kernel, "flaky");
        flaky.refuses = event -> flaky.tries.size() % 3 == 0;
        try (Post post = new Post(kernel, flaky)) {
            for (int i = 0; i < 40; i++) {
                publish(kernel, new OrderId(new UUID(0, i % 5)), "Step" + i);
                if (i % 7 == 0) {
                    post.deliver();
                }
            }
            for (int i = 0; i < 60; i++) {
                post.deliverAfter(Duration.ofMinutes(1));
            }
        }
        assertThat(flaky.taken).hasSize(40).doesNotHaveDuplicates();
        for (int order = 0; order < 5; order++) {
            String its = new OrderId(new UUID(0, order)).toString();
            List<Integer> steps = flaky.taken.stream()
                    .filter(fact -> fact.endsWith(its))
                    .map(fact -> Integer.parseInt(fact.substring(4, fact.indexOf(' '))))
                    .toList();
            assertThat(steps).isSorted().hasSize(8);
        }
    }

    @EachDatabase
    void aHandlerWhoseNameDoesNotFitIsLeftOutAndHarmsNobody(TestKernel kernel) throws Exception {
        Listener wordy = new Listener(kernel, "n".repeat(121));
        Listener unwritable = new Listener(kernel, "n\u0000n");
        Listener doubled = new Listener(kernel, "doubled", "OrderDrafted,OrderConfirmed");
        Listener plain = new Listener(kernel, "plain");
        try (Post post = new Post(kernel, wordy, unwritable, doubled, plain)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
        }
        assertThat(wordy.taken).isEmpty();
        assertThat(unwritable.taken).isEmpty();
        assertThat(plain.taken).hasSize(1);
        assertThat(events(kernel).handlers(kernel.call()))
                .extracting(KnownHandler::name)
                .containsExactly("plain");
    }

    /** A handler that does something else when it is asked for its name or types. */
    private static EventHandler saying(Supplier<String> name, Supplier<Set<String>> types) {
        return new EventHandler() {
            @Override
            public String name() {
                return name.get();
            }

            @Override
            public Set<String> types() {
                return types.get();
            }

            @Override
            public void handle(Event event) {
                // Whether it is asked is what matters here.
            }
        };
    }

    @EachDatabase
    void aHandlerSaysItsNameAndTypesOnceAndOutsideAnyTransaction(TestKernel kernel) throws Exception {
        List<String> asked = new ArrayList<>();
        EventHandler curious = saying(
                () -> {
                    asked.add("name, writing " + kernel.units().writing());
                    return "curious";
                },
                () -> {
                    asked.add("types, writing " + kernel.units().writing());
                    return Set.of();
                });
        try (Post post = new Post(kernel, curious)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
            publish(kernel, FIRST, "OrderConfirmed");
            post.deliver();
        }
        assertThat(asked).containsExactly("name, writing false", "types, writing false");
    }

    @EachDatabase
    void aHandlerThatDoesNotSayItsTypesIsLeftOutAndHarmsNobody(TestKernel kernel) throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        EventHandler silent = saying(() -> "silent", () -> {
            await(letGo);
            return Set.of();
        });
        EventHandler wild = saying(() -> "wild", () -> {
            throw new StackOverflowError("deep");
        });
        Listener brisk = new Listener(kernel, "brisk");
        try (Post post = new Post(kernel, silent, wild, brisk)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
        } finally {
            letGo.countDown();
        }
        assertThat(brisk.taken).hasSize(1);
        assertThat(events(kernel).handlers(kernel.call()))
                .extracting(KnownHandler::name)
                .containsExactly("brisk");
    }

    @EachDatabase
    void theNameOfAHandlerBelongsToThePluginThatHadItFirst(TestKernel kernel) throws Exception {
        Map<String, Integer> asked = new TreeMap<>();
        EventHandler own = version("own", asked);
        EventHandler another = version("another's", asked);
        try (Post post = new Post(kernel)) {
            post.outbox.addHandler(own, Map.of("service.bundleid", 1L));
            post.outbox.addHandler(another, Map.of("service.bundleid", 10L));
            publish(kernel, FIRST, "OrderPlaced");
            post.deliver();
            post.outbox.removeHandler(another);
            publish(kernel, FIRST, "OrderPaid");
            post.deliver();
        }
        assertThat(asked).containsExactly(Map.entry("own", 2));
    }

    /** What it says of itself is code of the plugin's, too. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            throw new IllegalStateException("no words");
        }
    }

    @EachDatabase
    void whatIsDangerousToReadIsAFailureLikeAnother(TestKernel kernel) throws Exception {
        Listener spiteful = new Listener(kernel, "spiteful");
        spiteful.refuses = event -> {
            throw new Unspeakable();
        };
        try (Post post = new Post(kernel, spiteful)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
            spiteful.refuses = event -> false;
            post.deliverAfter(Duration.ofSeconds(1));
        }
        assertThat(spiteful.taken).hasSize(1);
    }

    @EachDatabase
    void theFeedHasEveryFactOfTheCompanyInPages(TestKernel kernel) {
        publish(kernel, FIRST, "A", "B", "C", "D", "E");
        List<String> types = new ArrayList<>();
        Set<Long> positions = new HashSet<>();
        String cursor = "";
        do {
            var page = events(kernel).feed(new PageRequest(cursor, 2), kernel.call());
            page.items().forEach(event -> {
                types.add(event.type());
                positions.add(event.position());
            });
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(types).containsExactly("A", "B", "C", "D", "E");
        assertThat(positions).hasSize(5);
    }

    @EachDatabase
    void aFactThatNobodyLooksAtBreaksThePromise(TestKernel kernel) throws Exception {
        OutboxInvariant promise = new OutboxInvariant(kernel.clock());
        try (Post post = new Post(kernel)) {
            publish(kernel, FIRST, "OrderDrafted");
            assertThat(kernel.breaches(promise)).isEmpty();
            kernel.clock().advance(Duration.ofMinutes(6));
            assertThat(kernel.breaches(promise)).hasSize(1);
            post.deliver();
            assertThat(kernel.breaches(promise)).isEmpty();
        }
    }

    /** Writes a fact and leaves its transaction open until it is let go. */
    private static Future<?> slowly(TestKernel kernel, ExecutorService threads, String type, CountDownLatch letGo)
            throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        Future<?> slow = threads.submit(() -> kernel.database().transaction(sql -> {
            sql.update(
                    "insert into outbox (event_id, company, event_type, aggregate, event_data, happened_at, state)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    kernel.call().company(),
                    type,
                    FIRST.toString(),
                    "{}",
                    kernel.clock().instant(),
                    "new");
            written.countDown();
            await(letGo);
            return true;
        }));
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
        return slow;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A page, and the position to go on from. */
    private static long read(TestKernel kernel, long after, List<String> types) {
        var page = events(kernel).feed(new PageRequest(Long.toString(after), 50), kernel.call());
        page.items().forEach(event -> types.add(event.type()));
        return page.items().isEmpty()
                ? after
                : page.items().get(page.items().size() - 1).position();
    }

    @EachDatabase
    void aFactThatCommitsLateIsNotPassedOverByTheFeed(TestKernel kernel) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch letGo = new CountDownLatch(1);
        List<String> types = new ArrayList<>();
        try {
            Future<?> slow = slowly(kernel, threads, "Late", letGo);
            publish(kernel, SECOND, "Early");
            // PostgreSQL answers with what is committed; Derby waits for the open transaction.
            Future<Long> first = threads.submit(() -> read(kernel, 0, types));
            try {
                first.get(500, TimeUnit.MILLISECONDS);
                assertThat(types).containsExactly("Early");
            } catch (TimeoutException waits) {
                assertThat(types).isEmpty();
            }
            letGo.countDown();
            slow.get(20, TimeUnit.SECONDS);
            long last = read(kernel, first.get(20, TimeUnit.SECONDS), types);
            assertThat(read(kernel, last, types)).isEqualTo(last);
        } finally {
            letGo.countDown();
            threads.shutdownNow();
        }
        assertThat(types).containsExactlyInAnyOrder("Early", "Late");
    }

    @EachDatabase
    void aReaderAmongManyWritersMissesNothingAndSeesEachAggregateInOrder(TestKernel kernel) throws Exception {
        int writers = 4;
        int facts = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Event> seen = new ArrayList<>();
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                OrderId order = new OrderId(new UUID(1, writer));
                writing.add(threads.submit(() -> {
                    for (int i = 0; i < facts; i++) {
                        publish(kernel, order, "Step" + i);
                    }
                }));
            }
            long after = 0;
            boolean ended = false;
            while (!ended) {
                ended = writing.stream().allMatch(Future::isDone);
                var page = events(kernel).feed(new PageRequest(Long.toString(after), 200), kernel.call());
                seen.addAll(page.items());
                after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(seen).hasSize(writers * facts);
        assertThat(seen.stream().map(Event::position).toList()).isSorted().doesNotHaveDuplicates();
        for (int writer = 0; writer < writers; writer++) {
            String its = new OrderId(new UUID(1, writer)).toString();
            assertThat(seen.stream()
                            .filter(event -> event.aggregate().equals(its))
                            .map(event -> Integer.parseInt(event.type().substring(4))))
                    .isSorted()
                    .hasSize(facts);
        }
    }

    @EachDatabase
    void handlersAreToldThePositionThatTheFeedHas(TestKernel kernel) throws Exception {
        List<Long> told = new ArrayList<>();
        Listener all = new Listener(kernel, "all");
        all.refuses = event -> !told.add(event.position());
        try (Post post = new Post(kernel, all)) {
            publish(kernel, FIRST, "OrderDrafted", "OrderConfirmed");
            post.deliver();
        }
        assertThat(events(kernel).feed(new PageRequest("", 50), kernel.call()).items())
                .extracting(Event::position)
                .isEqualTo(told);
    }

    private static void purge(TestKernel kernel, Post post) {
        post.runner.runIfDue(new KernelPurge(kernel.units(), kernel.clock(), Duration.ofDays(30), Duration.ofDays(90)));
    }

    @EachDatabase
    void aHandlerThatStaysAwayIsForgottenAfterAMonthAndWhatWaitedCanBeReplayed(TestKernel kernel) throws Exception {
        Listener visitor = new Listener(kernel, "visitor");
        try (Post post = new Post(kernel, visitor)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
            post.outbox.removeHandler(visitor);
            publish(kernel, FIRST, "OrderConfirmed", "OrderShipped");
            post.deliver();
            KnownHandler away = events(kernel).handlers(kernel.call()).get(0);
            assertThat(away.awaySince()).contains(kernel.clock().instant());
            assertThat(away.waiting()).isEqualTo(2);

            kernel.clock().advance(Duration.ofDays(30));
            purge(kernel, post);
            assertThat(events(kernel).handlers(kernel.call())).hasSize(1);
            kernel.clock().advance(Duration.ofHours(1));
            purge(kernel, post);
            assertThat(events(kernel).handlers(kernel.call())).isEmpty();
            publish(kernel, SECOND, "OrderDrafted");
            post.deliver();

            List<DeadLetter> dead = events(kernel).deadLetters(kernel.call());
            assertThat(dead)
                    .extracting(letter -> letter.event().type())
                    .containsExactly("OrderConfirmed", "OrderShipped");
            events(kernel).replay(dead.get(0).event().position(), "visitor", kernel.call());
            post.outbox.addHandler(visitor, Map.of());
            post.deliver();
            assertThat(visitor.taken).containsExactly("OrderDrafted " + FIRST, "OrderConfirmed " + FIRST);

            kernel.clock().advance(Duration.ofDays(91));
            purge(kernel, post);
            assertThat(events(kernel).deadLetters(kernel.call())).isEmpty();
        }
    }

    @EachDatabase
    void anAdminForgetsAHandlerAtOnceAndOneThatComesBackIsPresentAgain(TestKernel kernel) throws Exception {
        Listener visitor = new Listener(kernel, "visitor");
        try (Post post = new Post(kernel, visitor)) {
            publish(kernel, FIRST, "OrderDrafted");
            post.deliver();
            post.outbox.removeHandler(visitor);
            publish(kernel, FIRST, "OrderConfirmed");
            post.deliver();
            post.outbox.addHandler(visitor, Map.of());
            post.deliver();
            assertThat(events(kernel).handlers(kernel.call()).get(0).awaySince())
                    .isEmpty();
            assertThat(visitor.taken).hasSize(2);

            events(kernel).forget("visitor", kernel.call());
            assertThat(events(kernel).handlers(kernel.call())).isEmpty();
            assertThatThrownBy(() -> events(kernel).forget("visitor", kernel.call()))
                    .isInstanceOfSatisfying(
                            ComptoirException.class, e -> assertThat(e.code()).isEqualTo("event.handler-unknown"));
        }
    }

    @EachDatabase
    void ofTwoVersionsOfAHandlerTheChosenOneIsAsked(TestKernel kernel) throws Exception {
        Map<String, Integer> asked = new TreeMap<>();
        EventHandler first = version("1.0", asked);
        EventHandler second = version("1.1", asked);
        OrderId order = new OrderId(kernel.ids().next());
        try (Post post = new Post(kernel)) {
            post.outbox.addHandler(first, Map.of("service.bundleid", 1L));
            post.outbox.addHandler(second, Map.of("service.bundleid", 2L));
            post.chosen.set(1);
            publish(kernel, order, "OrderPlaced");
            post.deliverAfter(Duration.ofSeconds(1));
            post.chosen.set(2);
            publish(kernel, order, "OrderPaid");
            post.deliverAfter(Duration.ofSeconds(1));
            // Back to the first: the second goes, and takes nothing of the first with it.
            post.chosen.set(1);
            post.outbox.removeHandler(second);
            publish(kernel, order, "OrderShipped");
            post.deliverAfter(Duration.ofSeconds(1));
        }
        assertThat(asked).containsExactly(Map.entry("1.0", 2), Map.entry("1.1", 1));
    }

    private static EventHandler version(String version, Map<String, Integer> asked) {
        return new EventHandler() {
            @Override
            public String name() {
                return "acme.loyalty";
            }

            @Override
            public Set<String> types() {
                return Set.of();
            }

            @Override
            public void handle(Event event) {
                asked.merge(version, 1, Integer::sum);
            }
        };
    }
}
