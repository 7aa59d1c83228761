// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.comptoir.stock.internal.Store.DAY;
import static org.comptoir.stock.internal.Store.MAIN;
import static org.comptoir.stock.internal.Store.at;
import static org.comptoir.stock.internal.Store.eur;
import static org.comptoir.stock.internal.Store.line;
import static org.comptoir.stock.internal.Store.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.StockChange;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockLine;
import org.comptoir.api.stock.StockMove;
import org.comptoir.api.stock.Warehouse;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.MoveId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class StockTest {

    @EachDatabase
    void goodsGoFromOpeningToTheCustomerAndBackAndTheBooksFollow(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:2026", at("MUG", "10", "4.00"));
        store.receive("receipt:1", at("MUG", "10", "5.00"));
        store.reserve(line("MUG", "6"));
        assertThat(store.ship("shipment:1", line("MUG", "4"), line("MUG", "2"))).isEqualTo(eur(2700));
        assertThat(store.takeBack("return:1", line("MUG", "1"))).isEqualTo(eur(450));
        store.adjust("count:1", "MUG", "-2");

        assertThat(store.level("MUG"))
                .isEqualTo(new StockLevel(
                        MAIN,
                        "MUG",
                        new BigDecimal("13"),
                        new BigDecimal("0"),
                        new BigDecimal("0"),
                        new BigDecimal("13"),
                        new BigDecimal("4.5"),
                        eur(5850)));
        assertThat(store.balance("37")).isEqualTo(5850);
        assertThat(store.balance("890")).isEqualTo(-4000);
        assertThat(store.balance("408")).isEqualTo(-5000);
        assertThat(store.balance("6037")).isEqualTo(2250);
        assertThat(store.balance("60379")).isEqualTo(900);
        assertThat(store.stock.value(DAY, kernel.call())).isEqualTo(eur(5850));
        assertThat(store.stock.value(DAY.minusDays(1), kernel.call())).isEqualTo(eur(0));
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void aShortageNamesTheFirstLineThatCannotBeHadAndPromisesNothing(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("A", "5", "1"), at("B", "5", "1"), at("C", "5", "1"));
        ComptoirException refused = catchThrowableOfType(
                ComptoirException.class,
                () -> store.reserve(line("A", "1"), line("C", "4"), line("B", "6"), line("C", "2")));
        assertThat(refused.code()).isEqualTo("stock.short");
        assertThat(refused.facts())
                .isEqualTo(Map.of("field", "lines[1].quantity", "sku", "C", "asked", "6", "available", "5"));
        assertThat(store.level("A").reserved()).isEqualTo(new BigDecimal("0"));
    }

    @EachDatabase
    void whatIsPromisedIsNeitherPromisedAgainNorLost(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("A", "5", "1"));
        store.reserve(line("A", "4"));
        assertThat(refusal(() -> store.reserve(line("A", "2")))).isEqualTo("stock.short");
        assertThat(refusal(() -> store.adjust("count:1", "A", "-2"))).isEqualTo("stock.short");
        assertThat(refusal(() -> store.ship("shipment:1", line("A", "5")))).isEqualTo("stock.short");
        store.stock.release(MAIN, List.of(line("A", "4")), kernel.call());
        assertThat(refusal(() -> store.stock.release(MAIN, List.of(line("A", "1")), kernel.call())))
                .isEqualTo("stock.short");
        store.adjust("count:1", "A", "-5");
        assertThat(store.level("A").onHand()).isEqualTo(new BigDecimal("0"));
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void aSourceIsTakenOnce(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("A", "5", "1"), at("FREE", "5", "0"));
        store.reserve(line("A", "2"), line("FREE", "2"));
        store.ship("shipment:1", line("A", "2"));
        assertThat(refusal(() -> store.ship("shipment:1", line("A", "2")))).isEqualTo("stock.source-taken");
        assertThat(refusal(() -> store.open("opening:1", at("A", "5", "1")))).isEqualTo("stock.source-taken");
        assertThat(refusal(() -> store.open("opening:1", at("NEW", "5", "1")))).isEqualTo("stock.source-taken");
        store.ship("shipment:2", line("FREE", "1"));
        assertThat(refusal(() -> store.ship("shipment:2", line("FREE", "1")))).isEqualTo("stock.source-taken");
        assertThat(refusal(() -> store.takeBack("shipment:2", line("NEW", "1"))))
                .isEqualTo("stock.source-taken");
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void servicesAndUnknownItemsAreRefused(TestKernel kernel) {
        Store store = new Store(kernel);
        assertThat(refusal(() -> store.reserve(line("NOPE", "1")))).isEqualTo("product.unknown");
        assertThat(refusal(() -> store.reserve(line("SVC1", "1")))).isEqualTo("stock.not-kept");
        assertThat(refusal(() -> store.reserve(line("NEW", "1")))).isEqualTo("stock.short");
        assertThat(refusal(() -> store.open("o:1", at("A", "1", "1"), at("NOPE", "1", "1"))))
                .isEqualTo("product.unknown");
        assertThat(refusal(() -> store.takeBack("r:1", line("SVC1", "1")))).isEqualTo("stock.not-kept");
        assertThat(refusal(() -> store.adjust("a:1", "NOPE", "-1"))).isEqualTo("product.unknown");
        assertThat(refusal(
                        () -> store.stock.ship("s:1", "BL1", "nowhere", List.of(line("A", "1")), DAY, kernel.call())))
                .isEqualTo("warehouse.unknown");
        assertThat(store.stock.list("", PageRequest.first(10), kernel.call()).items())
                .isEmpty();
    }

    @EachDatabase
    void badInputOfEveryKindIsRefused(TestKernel kernel) {
        Store store = new Store(kernel);
        for (String quantity : List.of("0", "-1", "0.00001", "1000000001", "1E+999999999", "1E-999999999")) {
            assertThat(refusal(() -> store.reserve(line("A", quantity))))
                    .as(quantity)
                    .isEqualTo("stock.quantity");
            assertThat(refusal(() -> store.receive("r:1", at("A", quantity, "1"))))
                    .isEqualTo("stock.quantity");
        }
        for (String quantity : List.of("0", "0.00001", "-1E+999999999", "1E-999999999")) {
            assertThat(refusal(() -> store.adjust("a:1", "A", quantity)))
                    .as(quantity)
                    .isEqualTo("stock.quantity");
        }
        for (String cost : List.of("-1", "0.0000001", "1E+999999999")) {
            assertThat(refusal(() -> store.open("o:1", at("A", "1", cost)))).isEqualTo("stock.unit-cost");
        }
        assertThat(refusal(() -> store.open("o:1", at("A", "1000000", "1000000"))))
                .isEqualTo("stock.value");
        assertThat(refusal(() -> store.reserve(line("S".repeat(65), "1")))).isEqualTo("product.unknown");
        assertThat(refusal(() -> store.reserve(line("A\u0000", "1")))).isEqualTo("product.unknown");
        assertThat(refusal(() -> store.reserve())).isEqualTo("stock.no-lines");
        assertThat(refusal(() -> store.ship("", line("A", "1")))).isEqualTo("stock.source");
        assertThat(refusal(() ->
                        store.stock.adjust("a:1", MAIN, "A", BigDecimal.ONE, "R".repeat(256), DAY, kernel.call())))
                .isEqualTo("stock.reason");
        assertThat(refusal(() ->
                        store.stock.receive("r:1", MAIN, List.of(at("A", "1", "1")), LocalDate.MAX, kernel.call())))
                .isEqualTo("stock.date");
        assertThat(refusal(() ->
                        store.stock.receive("r:1", MAIN, List.of(at("A", "1", "0")), DAY.plusDays(1), kernel.call())))
                .as("a day that has not come, though nothing would be booked")
                .isEqualTo("stock.date");
        assertThat(refusal(() -> store.stock.putWarehouse("Ça", "x", null, kernel.call())))
                .isEqualTo("warehouse.code");
    }

    @EachDatabase
    void centsThatRoundingLeavesOnNothingAreBookedApart(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("LOSS", "3", "0.333333"), at("GAIN", "2", "0.005"));
        store.reserve(line("LOSS", "3"), line("GAIN", "2"));
        assertThat(store.ship("shipment:1", line("LOSS", "1"), line("LOSS", "1"), line("LOSS", "1")))
                .isEqualTo(eur(99));
        assertThat(store.ship("shipment:2", line("GAIN", "1"), line("GAIN", "1")))
                .isEqualTo(eur(2));
        assertThat(store.balance("6037")).isEqualTo(101);
        assertThat(store.balance("658")).isEqualTo(1);
        assertThat(store.balance("758")).isEqualTo(-1);
        assertThat(store.balance("37")).isZero();
        assertThat(store.stock
                        .moves("LOSS", PageRequest.first(1), kernel.call())
                        .items()
                        .get(0)
                        .kind())
                .isEqualTo("rounding");
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void aCostIsKnownFromTheAverageOrTheOpeningOrTheCatalogue(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("OPENED", "0", "1.2345"), at("FREE", "1", "0"));
        assertThat(store.takeBack("return:1", line("OPENED", "2"))).isEqualTo(eur(247));
        assertThat(store.takeBack("return:2", line("NEW", "2"))).isEqualTo(eur(500));
        assertThat(store.takeBack("return:3", line("FREE", "2"))).isEqualTo(eur(0));
        store.adjust("count:1", "FOUND", "3");
        assertThat(store.level("FOUND").value()).isEqualTo(eur(750));
        assertThat(store.level("OPENED").averageCost()).isEqualTo(new BigDecimal("1.2345"));
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void goodsReceivedWithoutACostTakeTheAverageOrTheStandardAndAreRefusedWhereThereIsNone(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("MUG", "10", "4"), at("FREE", "1", "0"));
        store.receive("receipt:1", uncosted("MUG", "5"), uncosted("NEW", "2"), uncosted("FREE", "1"));
        assertThat(store.level("MUG").averageCost()).isEqualTo(new BigDecimal("4"));
        assertThat(store.level("MUG").value()).isEqualTo(eur(6000));
        assertThat(store.level("NEW").value()).isEqualTo(eur(500));
        assertThat(store.level("FREE").value()).as("known to cost nothing").isEqualTo(eur(0));
        for (Kept kept : List.<Kept>of(store::receive, store::open)) {
            ComptoirException refused = catchThrowableOfType(
                    ComptoirException.class,
                    () -> kept.take("receipt:2", uncosted("MUG", "1"), uncosted("UNCOSTED", "1")));
            assertThat(refused.code()).isEqualTo("stock.cost-missing");
            assertThat(refused.facts()).containsEntry("field", "lines[1].unitCost");
        }
        assertThat(store.breaches()).isEmpty();
    }

    private interface Kept {
        void take(String source, CostedLine... lines);
    }

    private static CostedLine uncosted(String sku, String quantity) {
        return new CostedLine(sku, new BigDecimal(quantity), null);
    }

    @EachDatabase
    void aChangeAnswersItsMovesAndTheEntryThatBookedIt(TestKernel kernel) {
        Store store = new Store(kernel);
        StockChange taken = store.stock.receive(
                "receipt:1", MAIN, List.of(at("A", "3", "0.333333"), at("B", "1", "2")), DAY, kernel.call());
        StockChange lost = store.stock.adjust("count:1", MAIN, "A", new BigDecimal("-3"), "Casse", DAY, kernel.call());
        StockChange free = store.stock.open("opening:1", MAIN, List.of(at("C", "1", "0")), DAY, kernel.call());
        assertThat(taken.moves()).hasSize(2);
        assertThat(ids(store, "B")).containsExactly(taken.moves().get(1));
        assertThat(ids(store, "A")).contains(taken.moves().get(0)).containsAll(lost.moves());
        assertThat(store.ledger
                        .get(Objects.requireNonNull(taken.entry()), kernel.call())
                        .source())
                .isEqualTo("receipt:1");
        assertThat(store.ledger
                        .get(Objects.requireNonNull(lost.entry()), kernel.call())
                        .source())
                .isEqualTo("adjustment:count:1");
        assertThat(free.moves()).hasSize(1);
        assertThat(free.entry()).isNull();
    }

    private static List<MoveId> ids(Store store, String sku) {
        return store.stock.moves(sku, PageRequest.first(9), store.kernel.call()).items().stream()
                .map(StockMove::id)
                .toList();
    }

    @EachDatabase
    void aRefusalNamesTheLineThatIsAtFault(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("A", "5", "1"), at("EACH", "5", "1"));
        assertThat(field("quantity.fraction", () -> store.receive("r:1", at("A", "0.5", "1"), at("EACH", "0.5", "1"))))
                .isEqualTo("lines[1].quantity");
        assertThat(field("quantity.fraction", () -> store.open("r:1", at("EACH1", "1.5", "1"))))
                .isEqualTo("lines[0].quantity");
        assertThat(field("quantity.fraction", () -> store.adjust("r:1", "EACH", "-0.5")))
                .isEqualTo("quantity");
        assertThat(field(
                        "quantity.fraction",
                        () -> store.stock.announce("r:1", MAIN, List.of(line("EACH", "0.5")), DAY, kernel.call())))
                .isEqualTo("lines[0].quantity");
        assertThat(field("product.unknown", () -> store.receive("r:1", at("A", "1", "1"), at("NOPE", "1", "1"))))
                .isEqualTo("lines[1].sku");
        assertThat(field("product.unknown", () -> store.adjust("r:1", "NOPE", "1")))
                .isEqualTo("sku");
        assertThat(field("stock.short", () -> store.adjust("r:1", "A", "-6"))).isEqualTo("quantity");
        assertThat(field("stock.short", () -> store.reserve(line("EACH", "1"), line("A", "6"))))
                .isEqualTo("lines[1].quantity");
        assertThat(field("stock.value", () -> store.receive("r:1", at("A", "1", "1"), at("B", "1000000", "1000000"))))
                .isEqualTo("lines[1].quantity");
        store.adjust("r:2", "A", "-0.5");
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void anAdjustmentSaysWhyAndNoTextTurnsTheDirectionOfReading(TestKernel kernel) {
        Store store = new Store(kernel);
        for (String reason : List.of("", "  ", "Cas\u202Ese", "Cas\u2066se", "Cas\u0085se")) {
            assertThat(field(
                            "stock.reason",
                            () -> store.stock.adjust("a:1", MAIN, "A", BigDecimal.ONE, reason, DAY, kernel.call())))
                    .isEqualTo("reason");
        }
        assertThat(refusal(() -> store.receive("r:\u202E1", at("A", "1", "1")))).isEqualTo("stock.source");
    }

    private static String field(String code, ThrowableAssert.ThrowingCallable work) {
        ComptoirException refused = catchThrowableOfType(ComptoirException.class, work);
        assertThat(refused.code()).isEqualTo(code);
        return refused.facts().getOrDefault("field", "");
    }

    @EachDatabase
    void announcedGoodsCountFromTheirDayUntilTheyArrive(TestKernel kernel) {
        Store store = new Store(kernel);
        store.stock.announce("po:1", MAIN, List.of(line("A", "5")), DAY.plusDays(3), kernel.call());
        store.stock.announce("po:1", MAIN, List.of(line("A", "7"), line("A", "1")), DAY.plusDays(3), kernel.call());
        assertThat(store.level("A").inbound()).isEqualTo(new BigDecimal("0"));
        StockLevel later = store.stock
                .levels(MAIN, List.of("A"), DAY.plusDays(3), kernel.call())
                .get("A");
        assertThat(later.available()).isEqualTo(new BigDecimal("8"));
        store.receive("po:1", at("A", "8", "1"));
        StockLevel arrived = store.stock
                .levels(MAIN, List.of("A"), DAY.plusDays(3), kernel.call())
                .get("A");
        assertThat(arrived.inbound()).isEqualTo(new BigDecimal("0"));
        assertThat(arrived.onHand()).isEqualTo(new BigDecimal("8"));
        List<String> audited = kernel.units()
                .read(sql -> sql.query(
                        "select action from audit_trail where subject = 'po:1' order by link_number",
                        row -> row.text(1)));
        assertThat(audited).containsExactly("stock.announced", "stock.announced", "stock.receipt");
    }

    @EachDatabase
    void warehousesKeepTheirOwn(TestKernel kernel) {
        Store store = new Store(kernel);
        store.stock.putWarehouse("lyon", "Lyon", null, kernel.call());
        store.stock.putWarehouse("lyon", "Lyon Part-Dieu", null, kernel.call());
        store.stock.open("opening:lyon", "lyon", List.of(at("A", "5", "1")), DAY, kernel.call());
        assertThat(refusal(() -> store.reserve(line("A", "1")))).isEqualTo("stock.short");
        store.stock.reserve("lyon", List.of(line("A", "1")), kernel.call());
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void aWarehouseLiesWhereItWasToldAndElseInTheCompanysCountry(TestKernel kernel) {
        Store store = new Store(kernel);
        store.stock.putWarehouse("liege", "Liège", new CountryCode("BE"), kernel.call());
        store.stock.putWarehouse("lyon", "Lyon", null, kernel.call());
        Warehouse renamed = store.stock.putWarehouse("liege", "Liège 2", null, kernel.call());
        assertThat(renamed).isEqualTo(new Warehouse("liege", "Liège 2", new CountryCode("BE")));
        assertThat(store.stock.warehouses(PageRequest.first(10), kernel.call()).items())
                .containsExactly(
                        renamed,
                        new Warehouse("lyon", "Lyon", CountryCode.FR),
                        new Warehouse("main", "main", CountryCode.FR));
    }

    @EachDatabase
    void whatNoOrderHasReservedIsToldForSeveralWarehousesAtOnce(TestKernel kernel) {
        Store store = new Store(kernel);
        store.stock.putWarehouse("lyon", "Lyon", null, kernel.call());
        store.open("opening:main", at("A", "5", "1"), at("B", "1", "1"), at("C", "9", "1"));
        store.stock.open("opening:lyon", "lyon", List.of(at("A", "2.5", "1")), DAY, kernel.call());
        store.reserve(line("A", "2"), line("B", "1"));
        List<String> both = List.of("main", "lyon");
        assertThat(store.stock.unreserved(both, List.of("A", "B", "UNHEARD-OF"), kernel.call()))
                .isEqualTo(
                        Map.of("main", Map.of("A", new BigDecimal("3")), "lyon", Map.of("A", new BigDecimal("2.5"))));
        assertThat(store.stock.unreserved(List.of("lyon"), List.of("A", "B"), kernel.call()))
                .containsOnlyKeys("lyon");
        assertThat(store.stock.unreserved(List.of(), List.of("A"), kernel.call()))
                .isEmpty();
    }

    @EachDatabase
    void listsAndMovesComeInPages(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open(
                "opening:1",
                IntStream.range(0, 23).mapToObj(i -> at("SKU_" + i, "1", "1")).toArray(CostedLine[]::new));
        List<StockLevel> all = new ArrayList<>();
        String cursor = "";
        do {
            Page<StockLevel> page = store.stock.list("sku_", new PageRequest(cursor, 5), kernel.call());
            all.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(all).hasSize(23).doesNotHaveDuplicates();
        assertThat(store.stock.list("u%", PageRequest.first(5), kernel.call()).items())
                .isEmpty();

        for (int i = 0; i < 12; i++) {
            store.receive("receipt:" + i, at("SKU_1", "1", "1"));
        }
        List<StockMove> moves = new ArrayList<>();
        do {
            Page<StockMove> page = store.stock.moves("SKU_1", new PageRequest(cursor, 5), kernel.call());
            moves.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(moves).hasSize(13).doesNotHaveDuplicates();
        assertThat(moves.get(0).source()).isEqualTo("receipt:11");
        assertThat(refusal(() -> store.stock.moves("SKU_1", new PageRequest("x", 5), kernel.call())))
                .isEqualTo("page.cursor");
    }

    @EachDatabase
    void aShipmentOfTwentyLinesCostsFourRoundTripsBesideTheUnitsOwn(TestKernel kernel) {
        Store store = new Store(kernel);
        CostedLine[] opened = IntStream.range(0, 20)
                .mapToObj(i -> at("SKU" + i, "100", "1.5"))
                .toArray(CostedLine[]::new);
        StockLine[] lines =
                IntStream.range(0, 20).mapToObj(i -> line("SKU" + i, "2")).toArray(StockLine[]::new);
        store.open("opening:1", opened);
        store.reserve(lines);
        store.ship("shipment:1", lines);
        store.products.asked.set(0);

        long unit = kernel.roundTrips(() -> kernel.units().write(kernel.call(), String.class, tx -> {
            tx.later("delete from stock_warehouse where code = '?'");
            return "";
        }));
        long reserving = kernel.roundTrips(() -> store.reserve(lines)) - unit;
        long shipping = kernel.roundTrips(() -> store.ship("shipment:2", lines)) - unit;
        assertThat(store.products.asked).hasValue(0);
        assertThat(reserving).isLessThanOrEqualTo(1);
        // Derby, in one process with the server, is asked key by key and text by text; there is no trip to save.
        if (kernel.database().product().contains("PostgreSQL")) {
            assertThat(shipping).isLessThanOrEqualTo(4);
        }
    }

    @EachDatabase
    void fourThousandLinesOpenInOneUnit(TestKernel kernel) {
        Store store = new Store(kernel);
        CostedLine[] lines = IntStream.range(0, 4_000)
                .mapToObj(i -> at("SKU" + i, Integer.toString(i % 50), "1.2345"))
                .toArray(CostedLine[]::new);
        store.open("opening:1", lines);
        assertThat(store.stock.value(DAY, kernel.call()).minor()).isEqualTo(store.balance("37"));
        assertThat(store.breaches()).isEmpty();
    }
}
