// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.internal.Shop.line;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderSelection;
import org.comptoir.api.order.OrderSummary;
import org.comptoir.api.order.OrderTotals;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Money;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class OrderListsTest {

    private static final List<String> CODES = List.of("ANNE", "HANS", "GMBH", "ZOE");
    private static final LocalDate LAST = Shop.DAY.plusDays(3);

    /** Many that are equal in what they are sorted by, so that only the id tells them apart. */
    private static List<Order> some(Shop shop, Random random, int many) {
        List<Order> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            OrderRequest request = Shop.on(
                    Shop.DAY.plusDays(random.nextInt(4)),
                    CODES.get(random.nextInt(CODES.size())),
                    line("CANDLE", Integer.toString(1 + random.nextInt(3))));
            made.add(shop.draft(request));
        }
        return made;
    }

    private static Comparator<Order> order(Sort sort) {
        Comparator<Order> key =
                switch (sort.key()) {
                    case "orderedOn" -> Comparator.comparing(Order::orderedOn);
                    case "customer" -> Comparator.comparing(Order::customerCode);
                    default -> Comparator.comparing(it -> it.gross().minor());
                };
        // The printed form of an id sorts as the databases sort its bytes.
        Comparator<Order> whole = key.thenComparing(it -> it.id().toString());
        return sort.descending() ? whole.reversed() : whole;
    }

    private static List<OrderId> ids(List<OrderSummary> rows) {
        return rows.stream().map(OrderSummary::id).toList();
    }

    @EachDatabase
    void everyWalkMeetsEachOrderOnceInOrderAndBackAgain(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        Random random = new Random(20_261_123);
        List<Order> made = some(shop, random, 37);
        for (String key : OrderSelection.SORTS) {
            for (boolean descending : new boolean[] {false, true}) {
                Sort sort = new Sort(key, descending);
                List<OrderId> wanted =
                        made.stream().sorted(order(sort)).map(Order::id).toList();
                for (int size : new int[] {1, 1 + random.nextInt(8), 36, 37, 38}) {
                    assertThat(walk(shop, OrderSelection.ALL.by(sort), size))
                            .as(sort + " by " + size)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    /** To the end, then back to the beginning: both ways must show the same. */
    private static List<OrderId> walk(Shop shop, OrderSelection selection, int size) {
        List<OrderId> there = new ArrayList<>();
        List<ListPage<OrderSummary>> pages = new ArrayList<>();
        String cursor = "";
        do {
            ListPage<OrderSummary> page = shop.orders.summaries(selection, new PageRequest(cursor, size), call(shop));
            there.addAll(ids(page.items()));
            pages.add(page);
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(pages.get(0).previous()).isEmpty();
        List<List<OrderId>> back = new ArrayList<>();
        ListPage<OrderSummary> page = pages.get(pages.size() - 1);
        while (!page.previous().isEmpty()) {
            page = shop.orders.summaries(selection, new PageRequest(page.previous(), size), call(shop));
            back.add(ids(page.items()));
        }
        Collections.reverse(back);
        assertThat(back)
                .isEqualTo(pages.subList(0, pages.size() - 1).stream()
                        .map(it -> ids(it.items()))
                        .toList());
        return there;
    }

    private static Call call(Shop shop) {
        return shop.kernel.call();
    }

    @EachDatabase
    void aPageDoesNotCareWhatCameAndWentMeanwhile(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        List<Order> made = some(shop, new Random(7), 12);
        OrderSelection newest = OrderSelection.ALL;
        List<OrderId> seen = new ArrayList<>();
        String cursor = "";
        do {
            ListPage<OrderSummary> page = shop.orders.summaries(newest, new PageRequest(cursor, 5), call(shop));
            seen.addAll(ids(page.items()));
            cursor = page.next();
            shop.draft(Shop.on(LAST, "ANNE", line("CANDLE", "1")));
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(made.size()).doesNotHaveDuplicates();
    }

    @EachDatabase
    void aSelectionIsTheSameInListsCountsSumsAndWholeOrders(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        List<Order> made = some(shop, new Random(11), 24);
        for (Order order : made.subList(0, 9)) {
            shop.orders.confirm(order.id(), call(shop));
        }
        List<Order> now = made.stream()
                .map(order -> shop.orders.get(order.id(), call(shop)))
                .toList();
        PartyId hans =
                shop.customers.byCodes(List.of("HANS"), call(shop)).get("HANS").id();

        same(shop, now, OrderSelection.ALL, it -> true);
        same(shop, now, OrderSelection.ALL.in(List.of("confirmed")), it -> it.state()
                .equals("confirmed"));
        same(shop, now, OrderSelection.ALL.in(List.of("draft", "confirmed")), it -> true);
        same(shop, now, OrderSelection.ALL.in(List.of("closed")), it -> false);
        same(shop, now, OrderSelection.ALL.of(hans), it -> it.customer().equals(hans));
        same(shop, now, OrderSelection.ALL.between(Shop.DAY, Shop.DAY), it -> it.orderedOn()
                .equals(Shop.DAY));
        same(
                shop,
                now,
                OrderSelection.ALL
                        .between(Shop.DAY.plusDays(1), LAST)
                        .in(List.of("draft"))
                        .of(hans)
                        .by(Sort.ascending("gross")),
                it -> it.orderedOn().isAfter(Shop.DAY)
                        && it.state().equals("draft")
                        && it.customer().equals(hans));
    }

    private static void same(Shop shop, List<Order> all, OrderSelection selection, Predicate<Order> meant) {
        List<Order> wanted =
                all.stream().filter(meant).sorted(order(selection.sort())).toList();
        List<OrderId> rows = walk(shop, selection, 4);
        assertThat(rows).isEqualTo(wanted.stream().map(Order::id).toList());
        assertThat(shop.orders
                        .list(selection, PageRequest.first(500), call(shop))
                        .items())
                .isEqualTo(wanted);
        assertThat(shop.orders.count(selection, call(shop)).number()).isEqualTo(wanted.size());
        OrderTotals totals = shop.orders.totals(selection, call(shop));
        assertThat(totals.orders()).isEqualTo(wanted.size());
        assertThat(totals.sums()).hasSize(wanted.isEmpty() ? 0 : 1).allSatisfy(sum -> {
            assertThat(sum.net())
                    .isEqualTo(Money.sum(wanted.stream().map(Order::net).toList(), Currency.EUR));
            assertThat(sum.tax())
                    .isEqualTo(Money.sum(wanted.stream().map(Order::tax).toList(), Currency.EUR));
            assertThat(sum.gross())
                    .isEqualTo(Money.sum(wanted.stream().map(Order::gross).toList(), Currency.EUR));
        });
    }

    @EachDatabase
    void areFoundByNumberCodeNameAndReferenceAndNothingIsAWildcard(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        Order anne = shop.draft("ANNE", line("CANDLE", "1"));
        Order hans = shop.draft(new OrderRequest(
                "HANS", Shop.DAY, Currency.EUR, "main", "Été_100%!", "", "", null, List.of(line("CANDLE", "1"))));

        assertThat(found(shop, anne.number().substring(9).toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(anne.id());
        assertThat(found(shop, "anne")).containsExactly(anne.id());
        assertThat(found(shop, "customer h")).containsExactly(hans.id());
        assertThat(found(shop, "ETE_100%!")).containsExactly(hans.id());
        assertThat(found(shop, "ete%100")).isEmpty();
        assertThat(found(shop, "' or 1=1 --")).isEmpty();
        assertThat(numbered(
                        shop, anne.number().toUpperCase(java.util.Locale.ROOT).substring(4)))
                .contains(anne.id());
        for (String hidden : List.of("anne", "customer h", "ete_100")) {
            assertThat(numbered(shop, hidden)).as(hidden).isEmpty();
        }
        Refused.with("search.too-long", () -> found(shop, "x".repeat(101)));
        Refused.with("field.control-character", () -> found(shop, "a\u0000b"));
    }

    /** As who is not shown the customer searches. */
    private static List<OrderId> numbered(Shop shop, String search) {
        return ids(shop.orders
                .summaries(OrderSelection.ALL.numbered(search), PageRequest.first(50), call(shop))
                .items());
    }

    private static List<OrderId> found(Shop shop, String search) {
        return ids(shop.orders
                .summaries(OrderSelection.ALL.matching(search), PageRequest.first(50), call(shop))
                .items());
    }

    @EachDatabase
    void rowsSayWhatTheirCustomerIsCalledNow(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        Order order = shop.draft("ANNE", line("CANDLE", "2"));

        OrderSummary row = shop.orders
                .summaries(OrderSelection.ALL, PageRequest.first(1), call(shop))
                .items()
                .get(0);

        assertThat(row)
                .isEqualTo(new OrderSummary(
                        order.id(),
                        order.number(),
                        "draft",
                        order.customer(),
                        "ANNE",
                        "Customer ANNE",
                        order.orderedOn(),
                        "main",
                        "",
                        order.net(),
                        order.tax(),
                        order.gross()));
    }

    @EachDatabase
    void nobodySeesCountsOrSumsWhatIsOutOfTheirReach(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        UserId buyer = new UserId(new UUID(0, 9));
        Order anne = shop.draft("ANNE", line("CANDLE", "2"));
        shop.draft("HANS", line("CANDLE", "3"));
        Call mine = call(shop).withActor(Actor.user(buyer)).withReach(new Reach.Own(anne.customer(), buyer));
        Order own = shop.orders.draft(shop.id(), Shop.request("ANNE", line("CANDLE", "1")), mine);
        Call ours = call(shop).withReach(new Reach.Organisation(anne.customer()));
        Call others = kernel.callOf(new CompanyId(new UUID(1, 1)), Idempotency.NONE);

        assertThat(seen(shop, mine)).containsExactly(own.id());
        assertThat(seen(shop, ours)).containsExactlyInAnyOrder(anne.id(), own.id());
        assertThat(seen(shop, others)).isEmpty();
        assertThat(seen(shop, call(shop).withReach(new Reach() {}))).isEmpty();
        assertThat(shop.orders.count(OrderSelection.ALL, ours).number()).isEqualTo(2);
        assertThat(shop.orders.totals(OrderSelection.ALL, mine).orders()).isEqualTo(1);
        List<OrderId> exported = new ArrayList<>();
        shop.orders.export(OrderSelection.ALL, row -> exported.add(row.id()), ours);
        assertThat(exported).hasSize(2);
    }

    private static List<OrderId> seen(Shop shop, Call call) {
        return ids(shop.orders
                .summaries(OrderSelection.ALL, PageRequest.first(50), call)
                .items());
    }

    @EachDatabase
    void anExportIsInTheTrailBeforeItsFirstRowAndDoesNotRepeatWhatWasSearched(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        shop.draft("ANNE", line("CANDLE", "2"));
        List<Integer> trails = new ArrayList<>();

        shop.orders.export(
                OrderSelection.ALL.matching("anne").in(List.of("draft")),
                row -> trails.add(exports(kernel).size()),
                call(shop));
        Refused.with(
                "search.too-long",
                () -> shop.orders.export(OrderSelection.ALL.matching("x".repeat(101)), row -> {}, call(shop)));

        assertThat(trails).containsExactly(1);
        assertThat(exports(kernel)).singleElement().satisfies(detail -> assertThat(detail)
                .contains("\"draft\"", "\"searched\":true", "\"rows\":1")
                .doesNotContainIgnoringCase("anne"));
    }

    private static List<String> exports(TestKernel kernel) {
        return kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail where action = 'order.exported'", row -> row.text(1)));
    }

    @EachDatabase
    void aCursorIsGoodForItsSortAlone(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        some(shop, new Random(3), 5);
        String cursor = shop.orders
                .summaries(OrderSelection.ALL, PageRequest.first(2), call(shop))
                .next();

        for (OrderSelection other : List.of(
                OrderSelection.ALL.by(Sort.ascending("orderedOn")),
                OrderSelection.ALL.by(Sort.descending("gross")),
                OrderSelection.ALL.by(Sort.ascending("customer")))) {
            Refused.with("page.cursor", () -> shop.orders.summaries(other, new PageRequest(cursor, 2), call(shop)));
        }
        for (String forged : List.of(
                "rubbish!",
                coded("n|-orderedOn"),
                coded("n|-orderedOn|x|2024-12-02"),
                coded("x|-orderedOn|" + new UUID(1, 1) + "|2024-12-02"),
                coded("n|-orderedOn|" + new UUID(1, 1) + "|2024-13-02"),
                coded("n|-orderedOn|" + new UUID(1, 1) + "|+999999999-01-01"),
                "A".repeat(5_000))) {
            Refused.with(
                    "page.cursor",
                    () -> shop.orders.summaries(OrderSelection.ALL, new PageRequest(forged, 2), call(shop)));
        }
        Refused.with(
                "page.cursor",
                () -> shop.orders.summaries(
                        OrderSelection.ALL.by(Sort.ascending("customer")),
                        new PageRequest(coded("n|customer|" + new UUID(1, 1) + "|\u0000"), 2),
                        call(shop)));
    }

    private static String coded(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSelectionRefusesWhatItDoesNotKnow() {
        Refused.with("order.state-unknown", () -> OrderSelection.ALL.in(List.of("drat")));
        Refused.with("sort.unknown", () -> OrderSelection.ALL.by(Sort.parse("-colour")));
        Refused.with("date.reversed", () -> OrderSelection.ALL.between(LAST, Shop.DAY));
        assertThat(OrderSelection.STATES)
                .isEqualTo(
                        java.util.Arrays.stream(State.values()).map(State::code).toList());
        assertThat(Sort.parse(Sort.descending("gross").toString())).isEqualTo(Sort.descending("gross"));
    }
}
