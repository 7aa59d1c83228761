// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.catalogue.Prices.Priced;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.model.Call;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {

    private record Demo(TestKernel kernel) implements DemoCompany {
        @Override
        public Company company() {
            return new FakeCompanies().get(kernel.call());
        }

        @Override
        public Call call(String part) {
            return kernel.call();
        }
    }

    @EachDatabase
    void theShelvesAreFilledOnce(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        new DemoCatalogue(new Demo(kernel), kernel.units(), shelves.products(), shelves.prices());
        int events = kernel.events().size();
        new DemoCatalogue(new Demo(kernel), kernel.units(), shelves.products(), shelves.prices());

        assertThat(kernel.events()).hasSize(events);
        Priced soap = shelves.prices()
                .of(SomeCustomers.EPICERIE, List.of("SAV-OLI"), LocalDate.of(2026, 11, 21), kernel.call())
                .get("SAV-OLI");
        assertThat(soap.listPrice().toString()).isEqualTo("6.21 EUR");
        assertThat(soap.conditions())
                .extracting(it -> it.fromQuantity().intValueExact())
                .containsExactlyInAnyOrder(50, 200);
    }

    @Test
    void everyGoodHasACostAndAPriceAboveIt() {
        assertThat(DemoGoods.all())
                .hasSize(10)
                .allSatisfy(good -> assertThat(good.product().price().amount())
                        .isGreaterThan(good.product().standardCost()))
                .filteredOn(good -> good.inStock() > 0)
                .hasSize(9)
                .allSatisfy(good -> assertThat(good.opening().unitCost()).isGreaterThan(BigDecimal.ZERO));
    }
}
