// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.company.Company;
import org.comptoir.api.connect.AsideOrder;
import org.comptoir.api.connect.ConnectorState;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Pauses;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.ShopOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls one page of one shop: asks outside any transaction, books each order by itself, then moves the cursor in one unit
 * with the marks of what was booked and what was set aside. Cut off before that, the page comes again and finds its orders.
 */
final class Pull {

    private static final Logger LOG = LoggerFactory.getLogger(Pull.class);

    /** How long a shop has for a page. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final int PAGE = 100;
    private static final int LONGEST_CURSOR = 1_000;
    private static final int LONGEST_REF = 190;
    private static final int LONGEST_REASON = 60;
    private static final int LONGEST_DETAIL = 1_000;
    private static final int LONGEST_MESSAGE = 300;
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Pauses PAUSES = new Pauses(IDLE, Duration.ofHours(1));

    private final Units units;
    private final Clock clock;
    private final Orders orders;
    private final Customers customers;
    private final ImportStore imports = new ImportStore();
    private final ConnectorStore store = new ConnectorStore();

    Pull(Units units, Clock clock, Orders orders, Customers customers) {
        this.units = units;
        this.clock = clock;
        this.orders = orders;
        this.customers = customers;
    }

    /** What became of a page: facts that were booked, and those that were set aside with the reason and the detail. */
    private record Portion(Set<String> booked, Map<String, String[]> aside, Set<String> ids) {
        Portion() {
            this(new HashSet<>(), new LinkedHashMap<>(), new HashSet<>());
        }
    }

    void page(Named<CommerceConnector> connector, Company company, ConnectorState state, Job.Lease lease, Call call) {
        try {
            OrdersAfter after = new OrdersAfter(state.cursor(), PAGE);
            Outcome<OrderPage> outcome =
                    connector.plugin().ask(call, "connector.orders", LIMIT, shop -> shop.ordersSince(after, call));
            if (outcome instanceof Outcome.Done<OrderPage> done) {
                take(connector, company, state, done.value(), lease, call);
            } else if (outcome instanceof Outcome.Pending<OrderPage> pending) {
                fail(state, "connector.pending", "the shop needs more time", pending.askAgainAt(), lease, call);
            } else {
                Problem problem = outcome instanceof Outcome.Failed<OrderPage> failed
                        ? failed.problem()
                        : ((Outcome.Unknown<OrderPage>) outcome).problem();
                fail(state, problem.code(), problem.message(), Instant.MIN, lease, call);
            }
        } catch (ComptoirException refused) {
            fail(state, refused.code(), String.valueOf(refused.getMessage()), Instant.MIN, lease, call);
        } catch (RuntimeException malformed) {
            LOG.warn("event=plugin.answer-invalid connector={}", connector.name(), malformed);
            fail(state, "plugin.answer-invalid", "an answer with holes", Instant.MIN, lease, call);
        }
    }

    private void take(
            Named<CommerceConnector> connector,
            Company company,
            ConnectorState state,
            OrderPage page,
            Job.Lease lease,
            Call call) {
        boolean stuck = !page.orders().isEmpty() && page.cursor().equals(state.cursor());
        boolean sound = page.orders().size() <= PAGE
                && page.cursor().length() <= LONGEST_CURSOR
                && Field.isPlain(page.cursor());
        if (stuck || !sound) {
            fail(state, "plugin.answer-invalid", "a page or cursor that makes no sense", Instant.MIN, lease, call);
            return;
        }
        Portion portion = booked(connector, company, page, call);
        Instant next = clock.instant().plus(page.orders().isEmpty() ? IDLE : Duration.ZERO);
        String cursor = page.orders().isEmpty() ? state.cursor() : page.cursor();
        units.write(call, Boolean.class, tx -> {
            lease.check(tx);
            if (store.advance(
                    tx, state.name(), state.cursor(), cursor, portion.booked().size(), next)) {
                note(tx, state.name(), portion);
            }
            return true;
        });
    }

    private Portion booked(Named<CommerceConnector> connector, Company company, OrderPage page, Call call) {
        List<String> facts = page.orders().stream().map(Pull::fact).toList();
        Set<String> known = units.read(sql -> store.known(sql, call.company(), connector.name(), facts));
        ShopBooking booking = new ShopBooking(orders, customers, connector.name(), company, call);
        Portion portion = new Portion();
        for (ShopOrder order : page.orders()) {
            String fact = fact(order);
            if (known.contains(fact) || portion.booked().contains(fact)) {
                continue;
            }
            try {
                booking.book(order);
                portion.booked().add(fact);
                portion.ids().add(order.ref().id());
                portion.aside()
                        .keySet()
                        .removeIf(former ->
                                former.startsWith("order:" + order.ref().id() + "@"));
            } catch (ComptoirException refused) {
                if (refused.fault() == Fault.UNAVAILABLE || refused.fault() == Fault.INTERNAL) {
                    // Not the order's fault: the page comes again.
                    throw refused;
                }
                portion.aside().put(fact, new String[] {refused.code(), ShopBooking.described(order, refused)});
            }
        }
        return portion;
    }

    /** What an order in one of its states is remembered as. */
    private static String fact(ShopOrder order) {
        String plain = "order:" + order.ref().id() + "@" + order.ref().revision();
        return plain.length() <= LONGEST_REF ? plain : "order:" + StableIds.digest(plain);
    }

    private void note(Tx tx, String connector, Portion portion) {
        Set<String> refs = new HashSet<>(portion.aside().keySet());
        for (AsideOrder aside : store.aside(tx, tx.call().company(), connector)) {
            // A later state of the order is booked, or the same state was tried again.
            boolean settled = portion.ids().stream().anyMatch(id -> aside.ref().startsWith("order:" + id + "@"))
                    || portion.booked().contains(aside.ref());
            if (settled) {
                refs.add(aside.ref());
            }
        }
        if (!refs.isEmpty()) {
            store.takeBack(tx, connector, new ArrayList<>(refs));
        }
        portion.booked().forEach(fact -> imports.markDone(tx, connector, fact));
        portion.aside().forEach((fact, why) -> {
            imports.setAside(
                    tx, connector, fact, OneLine.of(why[0], LONGEST_REASON), OneLine.of(why[1], LONGEST_DETAIL));
            imports.markDone(tx, connector, "aside:" + fact);
        });
    }

    private void fail(ConnectorState state, String code, String message, Instant wanted, Job.Lease lease, Call call) {
        int failures = state.failures() + 1;
        Instant now = clock.instant();
        Instant usual = now.plus(PAUSES.after(failures - 1));
        boolean told = wanted.isAfter(now) && wanted.isBefore(now.plus(PAUSES.longest()));
        units.write(call, Boolean.class, tx -> {
            lease.check(tx);
            store.fail(
                    tx,
                    state.name(),
                    OneLine.of(code, LONGEST_REF / 2),
                    OneLine.of(message, LONGEST_MESSAGE),
                    failures,
                    told ? wanted : usual);
            return true;
        });
    }
}
