// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.ListedCondition;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PriceConditionId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class ConditionListsTest {

    private static final ConditionSelection ALL = ConditionSelection.ALL;

    private static PriceRequest condition(String name, String sku, String customer, int since) {
        return new PriceRequest(
                name,
                sku.isEmpty() ? "percent-off" : "net-price",
                sku,
                "",
                customer,
                BigDecimal.TEN,
                new BigDecimal("5"),
                LocalDate.of(2026, 1, since),
                LocalDate.of(9999, 12, 31));
    }

    private static Shelves shelves(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.candle("BOU-1", "10"));
        List.of(
                        condition("Été", "BOU-1", "", 3),
                        condition("Accord", "BOU-1", "EPICERIE", 2),
                        condition("Bienvenue", "", "ANNA", 4),
                        condition("Zéro déchet", "", "", 1))
                .forEach(it -> shelves.prices().putCondition(it, kernel.call()));
        return shelves;
    }

    private static List<String> names(Shelves shelves, ConditionSelection selection, Call call) {
        return shelves.prices().list(selection, PageRequest.first(20), call).items().stream()
                .map(one -> one.terms().name())
                .toList();
    }

    @EachDatabase
    void areFoundByWhatTheyAreForAndSorted(TestKernel kernel) {
        Shelves shelves = shelves(kernel);
        Call call = kernel.call();

        assertThat(names(shelves, ALL.by(Sort.ascending("since")), call))
                .containsExactly("Zéro déchet", "Accord", "Été", "Bienvenue");
        assertThat(names(shelves, ALL.by(Sort.descending("since")), call))
                .containsExactly("Bienvenue", "Été", "Accord", "Zéro déchet");
        assertThat(names(shelves, ALL.matching("ete"), call)).containsExactly("Été");
        assertThat(names(shelves, ALL.matching("bou-1"), call)).containsExactlyInAnyOrder("Accord", "Été");
        assertThat(names(shelves, ALL.forProduct("BOU-1"), call)).containsExactlyInAnyOrder("Accord", "Été");
        assertThat(names(shelves, ALL.ofKinds(List.of("percent-off")), call))
                .containsExactlyInAnyOrder("Bienvenue", "Zéro déchet");
        assertThat(names(shelves, ALL.forCustomer(SomeCustomers.EPICERIE.id()), call))
                .containsExactly("Accord");
        assertThat(shelves.prices().count(ALL.forProduct("BOU-1"), call).number())
                .isEqualTo(2);
    }

    @EachDatabase
    void aWalkMeetsEachOnceAndAChangeIsFoundByItsNewWords(TestKernel kernel) {
        Shelves shelves = shelves(kernel);
        List<String> walked = new ArrayList<>();
        ListPage<ListedCondition> page = shelves.prices().list(ALL, PageRequest.first(1), kernel.call());
        walked.add(page.items().get(0).terms().name());
        while (!page.next().isEmpty()) {
            page = shelves.prices().list(ALL, new PageRequest(page.next(), 1), kernel.call());
            walked.add(page.items().get(0).terms().name());
        }
        shelves.prices().putCondition(condition("Bienvenue", "BOU-1", "ANNA", 4), kernel.call());

        assertThat(walked).containsExactlyInAnyOrder("Accord", "Bienvenue", "Zéro déchet", "Été");
        assertThat(names(shelves, ALL.matching("bou-1"), kernel.call())).contains("Bienvenue");
    }

    @EachDatabase
    void aBuyerSeesThoseForAllAndTheirOwn(TestKernel kernel) {
        Shelves shelves = shelves(kernel);
        Call theirs = kernel.call().withReach(new Reach.Organisation(SomeCustomers.EPICERIE.id()));
        PriceConditionId annas = shelves.prices()
                .list(ALL.matching("bienvenue"), PageRequest.first(1), kernel.call())
                .items()
                .get(0)
                .id();

        assertThat(names(shelves, ALL, theirs)).containsExactlyInAnyOrder("Accord", "Zéro déchet", "Été");
        assertThat(shelves.prices().count(ALL, theirs).number()).isEqualTo(3);
        assertThat(Refusals.of(() -> shelves.prices().condition(annas, theirs)))
                .isEqualTo("price-condition.unknown id");
        assertThat(shelves.prices().condition(annas, kernel.call()).terms().customerCode())
                .isEqualTo("ANNA");
    }

    @EachDatabase
    void anExportIsInTheTrailBeforeItsFirstRowAndAnotherCompanyHasNoneOfIt(TestKernel kernel) {
        Shelves shelves = shelves(kernel);
        Call other = kernel.callOf(new CompanyId(UUID.randomUUID()), Idempotency.NONE);
        List<Boolean> told = new ArrayList<>();

        shelves.prices()
                .export(
                        ALL.matching("ete"),
                        row -> told.add(shelves.audited().contains("price-condition.exported")),
                        kernel.call());

        assertThat(told).containsExactly(true);
        assertThat(names(shelves, ALL, other)).isEmpty();
    }
}
