// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.Stock;
import org.comptoir.model.ComptoirException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts goods on the demo company's shelves, once: the stock remembers the source of what it took. */
@Component(service = DemoOpening.class, immediate = true)
public final class DemoOpening {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOpening.class);

    @Activate
    public DemoOpening(
            @Reference DemoCompany demo,
            @Reference DemoCatalogue catalogue,
            @Reference Stock stock,
            @Reference Clock clock) {
        Objects.requireNonNull(catalogue, "catalogue");
        LocalDate today = demo.company().dayOf(clock.instant());
        List<CostedLine> opening = DemoGoods.all().stream()
                .filter(good -> good.inStock() > 0)
                .map(DemoGoods.Good::opening)
                .toList();
        try {
            stock.open("demo:opening", "main", opening, today, demo.call("demo-opening"));
        } catch (ComptoirException refused) {
            if (!refused.code().equals("stock.source-taken")) {
                LOG.warn("event=demo-without-stock code={} facts={}", refused.code(), refused.facts());
            }
        }
    }
}
