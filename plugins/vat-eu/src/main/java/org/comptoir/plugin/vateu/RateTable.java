// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vateu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.vat.v1.VatRate;

/**
 * All the rates that this plugin knows, by country, class and day.
 *
 * @param rates in no order; where two of one class hold on a day the later begun counts, then the earlier listed
 */
record RateTable(List<DatedRate> rates) {

    /** The classes, from the least taxed up. */
    static final List<String> CATEGORIES = List.of("super-reduced", "reduced", "intermediate", "standard");

    /** The member states. */
    static final Set<CountryCode> COUNTRIES = Stream.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
                    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK")
            .map(CountryCode::new)
            .collect(Collectors.toUnmodifiableSet());

    /** From this day on the file holds every class of every country, so that a class it lacks is one the law lacks. */
    static final LocalDate COMPLETE_SINCE = LocalDate.of(2024, 1, 1);

    RateTable {
        rates = List.copyOf(rates);
    }

    /** This table with more rates, which count before its own. */
    RateTable with(List<DatedRate> more) {
        List<DatedRate> all = new ArrayList<>(more);
        all.addAll(rates);
        return new RateTable(all);
    }

    /**
     * The rates of a country on a day, one a class, from the standard one down. A class that the country's law lacks
     * bears the next higher class's rate; none at all when the standard rate of that day is unknown.
     */
    List<VatRate> on(CountryCode country, LocalDate day) {
        List<VatRate> found = new ArrayList<>();
        Optional<DatedRate> higher = Optional.empty();
        for (int i = CATEGORIES.size() - 1; i >= 0; i--) {
            String category = CATEGORIES.get(i);
            Optional<DatedRate> own = own(country, category, day);
            if (own.isEmpty() && higher.isEmpty()) {
                return List.of();
            }
            if (own.isPresent()) {
                DatedRate rate = own.get();
                found.add(new VatRate(country, "", category, rate.rate(), rate.from(), rate.source()));
                higher = own;
            } else if (!day.isBefore(COMPLETE_SINCE)) {
                DatedRate rate = higher.get();
                String source = "none of this class, " + rate.category() + " instead (" + rate.source() + ")";
                found.add(new VatRate(country, "", category, rate.rate(), rate.from(), source));
            }
        }
        return List.copyOf(found);
    }

    private Optional<DatedRate> own(CountryCode country, String category, LocalDate day) {
        // max would keep the last of equals; the first listed counts
        return rates.stream()
                .filter(rate ->
                        rate.country().equals(country) && rate.category().equals(category))
                .filter(rate -> rate.holdsOn(day))
                .sorted(Comparator.comparing(DatedRate::from).reversed())
                .findFirst();
    }
}
