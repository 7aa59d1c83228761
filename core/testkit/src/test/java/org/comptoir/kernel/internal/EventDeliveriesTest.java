// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventDelivery;
import org.comptoir.api.event.EventDeliverySelection;
import org.comptoir.api.event.EventHandler;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.OrderId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Facts that did not reach somebody who listens: found, told why, and tried again. */
class EventDeliveriesTest {

    private static final OrderId FIRST = new OrderId(new UUID(0, 1));
    private static final OrderId SECOND = new OrderId(new UUID(0, 2));
    private static final int TRIES = 8;

    private static final class Bell implements EventHandler {
        private final List<String> rung = new ArrayList<>();
        private boolean broken = true;

        @Override
        public String name() {
            return "bell";
        }

        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public void handle(Event event) {
            if (broken) {
                throw new IllegalStateException("the bell is broken");
            }
            rung.add(event.type());
        }
    }

    private static Outbox outbox(TestKernel kernel, Bell bell) {
        Outbox outbox = new Outbox(
                kernel.units(),
                kernel.clock(),
                kernel.ids(),
                new PresentHandlers(bundle -> true, bundle -> "acme.bell"),
                Duration.ofSeconds(20));
        outbox.addHandler(bell, Map.of());
        return outbox;
    }

    private static void publish(TestKernel kernel, OrderId order, String type) {
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            tx.publish(type, order, Map.of());
            return true;
        });
    }

    private static List<EventDelivery> all(TestKernel kernel, EventDeliverySelection selection) {
        return new DefaultEventDeliveries(kernel.units())
                .list(selection, PageRequest.first(10), kernel.call())
                .items();
    }

    private static List<EventDelivery> of(TestKernel kernel, String state) {
        return all(kernel, EventDeliverySelection.ALL.of(List.of(state)));
    }

    /** The first fact is given up, one more of the same order waits behind nothing, and one of another fails. */
    private static void fail(TestKernel kernel, JobRunner runner, Outbox outbox) {
        publish(kernel, FIRST, "OrderConfirmed");
        for (int i = 0; i < TRIES; i++) {
            runner.runIfDue(outbox);
            kernel.clock().advance(Duration.ofHours(7));
        }
        publish(kernel, SECOND, "OrderConfirmed");
        publish(kernel, SECOND, "OrderShipped");
        runner.runIfDue(outbox);
    }

    @EachDatabase
    void theyAreListedByWhyTheyDidNotArriveAndTriedAgain(TestKernel kernel) throws Exception {
        Bell bell = new Bell();
        Outbox outbox = outbox(kernel, bell);
        JobRunner runner = new JobRunner(kernel.units(), kernel.clock(), kernel.ids());
        DefaultEventDeliveries deliveries = new DefaultEventDeliveries(kernel.units());
        fail(kernel, runner, outbox);

        assertThat(of(kernel, "dead")).hasSize(1).allMatch(one -> one.aggregate()
                .equals(FIRST.toString()));
        assertThat(of(kernel, "dead").get(0).lastError()).contains("the bell is broken");
        assertThat(of(kernel, "dead").get(0).attempts()).isEqualTo(TRIES);
        assertThat(of(kernel, "failed")).hasSize(1);
        assertThat(of(kernel, "waiting")).extracting(EventDelivery::type).containsExactly("OrderShipped");
        assertThat(all(kernel, EventDeliverySelection.ALL)).hasSize(3);
        assertThat(deliveries.count(EventDeliverySelection.ALL, kernel.call()).number())
                .isEqualTo(3);

        EventDelivery.Key key = of(kernel, "dead").get(0).key();
        assertThat(EventDelivery.Key.parse(key.toString())).isEqualTo(key);
        bell.broken = false;
        assertThat(deliveries.replay(List.of(key), kernel.call())).isEqualTo(1);
        runner.runIfDue(outbox);
        assertThat(of(kernel, "dead")).isEmpty();
        assertThat(deliveries.replay(List.of(key), kernel.call()))
                .as("what arrived is not tried again")
                .isZero();
        assertThat(bell.rung).containsExactly("OrderConfirmed");

        assertThat(deliveries.replayAll(EventDeliverySelection.ALL, kernel.call()))
                .as("what only waits stays as it is")
                .isEqualTo(1);
        runner.runIfDue(outbox);
        runner.runIfDue(outbox);
        assertThat(bell.rung).containsExactly("OrderConfirmed", "OrderConfirmed", "OrderShipped");
        assertThat(all(kernel, EventDeliverySelection.ALL)).isEmpty();
        runner.close();
        outbox.close();
    }

    @EachDatabase
    void theyAreFilteredPagedAndHandedOut(TestKernel kernel) throws Exception {
        Outbox outbox = outbox(kernel, new Bell());
        JobRunner runner = new JobRunner(kernel.units(), kernel.clock(), kernel.ids());
        DefaultEventDeliveries deliveries = new DefaultEventDeliveries(kernel.units());
        fail(kernel, runner, outbox);
        EventDeliverySelection all = EventDeliverySelection.ALL;

        assertThat(all(kernel, new EventDeliverySelection(List.of(), "bell", "OrderShipped", "", all.sort())))
                .hasSize(1);
        assertThat(all(kernel, new EventDeliverySelection(List.of(), "", "", FIRST.toString(), all.sort())))
                .hasSize(1);
        assertThat(all(kernel, new EventDeliverySelection(List.of(), "gong", "", "", all.sort())))
                .isEmpty();
        var first = deliveries.list(all, PageRequest.first(2), kernel.call());
        assertThat(first.items()).hasSize(2);
        assertThat(deliveries
                        .list(all, new PageRequest(first.next(), 2), kernel.call())
                        .items())
                .hasSize(1);
        List<EventDelivery> out = new ArrayList<>();
        deliveries.export(all, out::add, kernel.call());
        assertThat(out).hasSize(3);
        runner.close();
        outbox.close();
    }

    @EachDatabase
    void thoseOfOthersAreNotThere(TestKernel kernel) throws Exception {
        Outbox outbox = outbox(kernel, new Bell());
        JobRunner runner = new JobRunner(kernel.units(), kernel.clock(), kernel.ids());
        DefaultEventDeliveries deliveries = new DefaultEventDeliveries(kernel.units());
        fail(kernel, runner, outbox);
        EventDelivery dead = of(kernel, "dead").get(0);
        var other = kernel.call().withCompany(new CompanyId(new UUID(7, 7)));

        assertThat(deliveries
                        .list(EventDeliverySelection.ALL, PageRequest.first(5), other)
                        .items())
                .isEmpty();
        assertThat(deliveries.replay(List.of(dead.key()), other)).isZero();
        assertThat(deliveries.replayAll(EventDeliverySelection.ALL, other)).isZero();
        assertThat(of(kernel, "dead")).hasSize(1);
        assertThatThrownBy(() -> deliveries.replay(List.of(), kernel.call()))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("event.none-chosen"));
        assertThatThrownBy(() -> EventDelivery.Key.parse("nonsense")).isInstanceOf(ComptoirException.class);
        assertThatThrownBy(() -> EventDeliverySelection.ALL.of(List.of("odd"))).isInstanceOf(ComptoirException.class);
        runner.close();
        outbox.close();
    }
}
