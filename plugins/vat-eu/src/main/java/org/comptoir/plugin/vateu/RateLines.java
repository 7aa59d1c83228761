// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vateu;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Rate;

/**
 * Lines of rates, read: what they say and what is wrong with them. A wrong line never spoils the others.
 *
 * @param rates the rates of the good lines, in order
 * @param complaints what is wrong with the others, one sentence each
 */
record RateLines(List<DatedRate> rates, List<String> complaints) {

    /** What a line without a source of its own was read in. */
    static final String SETTING = "setting";

    private static final Set<String> CATEGORIES = Set.copyOf(RateTable.CATEGORIES);

    RateLines {
        rates = List.copyOf(rates);
        complaints = List.copyOf(complaints);
    }

    /**
     * Reads {@code country;category;rate;from[;to[;source]]}. Blank lines and lines that begin with {@code #} say nothing.
     */
    static RateLines read(List<String> lines) {
        List<DatedRate> rates = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                DatedRate rate = rate(line);
                clash(rate, rates).ifPresent(other -> {
                    throw new IllegalArgumentException("another line gives " + other.rate() + " from the same day");
                });
                rates.add(rate);
            } catch (IllegalArgumentException | ComptoirException | DateTimeException wrong) {
                complaints.add("Line " + (i + 1) + " \"" + line + "\": " + reason(wrong) + ".");
            }
        }
        return new RateLines(rates, complaints);
    }

    private static DatedRate rate(String line) {
        String[] fields = line.split(";", -1);
        if (fields.length < 4 || fields.length > 6) {
            throw new IllegalArgumentException("expected country;category;rate;first day");
        }
        CountryCode country = new CountryCode(fields[0].strip());
        if (!RateTable.COUNTRIES.contains(country)) {
            throw new IllegalArgumentException(country + " is no member state");
        }
        String category = fields[1].strip();
        if (!CATEGORIES.contains(category)) {
            throw new IllegalArgumentException("the category is none of " + String.join(", ", RateTable.CATEGORIES));
        }
        LocalDate from = LocalDate.parse(fields[3].strip());
        String end = fields.length > 4 ? fields[4].strip() : "";
        LocalDate to = end.isEmpty() ? LocalDate.MAX : LocalDate.parse(end);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day is before the first");
        }
        String source = fields.length > 5 ? fields[5].strip() : SETTING;
        return new DatedRate(country, category, Rate.of(fields[2].strip()), from, to, source);
    }

    private static Optional<DatedRate> clash(DatedRate rate, List<DatedRate> others) {
        return others.stream()
                .filter(other -> other.country().equals(rate.country()))
                .filter(other -> other.category().equals(rate.category()))
                .filter(other -> other.from().equals(rate.from()))
                .findFirst();
    }

    private static String reason(RuntimeException wrong) {
        if (wrong instanceof DateTimeException) {
            return "a day is written like 2027-01-01";
        }
        if (wrong instanceof ComptoirException refusal) {
            return refusal.code().startsWith("country.")
                    ? "the country is no ISO 3166-1 code"
                    : "the rate is a number from 0 to 100 with a point";
        }
        String message = wrong.getMessage();
        return message == null ? "cannot be read" : message;
    }
}
