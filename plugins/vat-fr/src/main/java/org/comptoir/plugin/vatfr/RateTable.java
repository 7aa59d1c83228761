// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Rate;
import org.comptoir.spi.vat.v1.VatRate;

/**
 * The French rates by region, class and day.
 *
 * @param rates in no order; where two of one class hold on a day the later begun counts, then the earlier listed
 */
record RateTable(List<DatedRate> rates) {

    /** The classes that bear a rate. */
    static final List<String> CATEGORIES =
            List.of("standard", "intermediate", "reduced", "super-reduced", "livestock", "petroleum");

    RateTable {
        rates = List.copyOf(rates);
    }

    /** This table with more rates, which count before its own. */
    RateTable with(List<DatedRate> more) {
        List<DatedRate> all = new ArrayList<>(more);
        all.addAll(rates);
        return new RateTable(all);
    }

    /** The rate of a class in a region on a day, empty where there was none or none is known. */
    Optional<Rate> rate(Region region, String category, LocalDate day) {
        return row(region, category, day).map(DatedRate::rate);
    }

    /** All rates of France, or of Monaco, which has the mainland's. */
    List<VatRate> on(CountryCode country, LocalDate day) {
        return Arrays.stream(Region.values())
                .filter(region -> region == Region.METROPOLE || country.equals(CountryCode.FR))
                .flatMap(region -> CATEGORIES.stream().flatMap(category -> row(region, category, day).stream()))
                .map(row -> new VatRate(
                        country, row.region().published(), row.category(), row.rate(), row.from(), row.source()))
                .toList();
    }

    private Optional<DatedRate> row(Region region, String category, LocalDate day) {
        // max would keep the last of equals; the first listed counts
        return rates.stream()
                .filter(row -> row.region() == region && row.category().equals(category))
                .filter(row -> row.holdsOn(day))
                .sorted(Comparator.comparing(DatedRate::from).reversed())
                .findFirst();
    }
}
