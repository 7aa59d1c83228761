// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.ComptoirException;
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

    RateLines {
        rates = List.copyOf(rates);
        complaints = List.copyOf(complaints);
    }

    /**
     * Reads {@code region;category;rate;from[;to[;source]]}. Blank lines and lines that begin with {@code #} say nothing.
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
                if (rates.stream().anyMatch(other -> sameStart(rate, other))) {
                    throw new IllegalArgumentException("another line gives a rate from the same day");
                }
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
            throw new IllegalArgumentException("expected region;category;rate;first day");
        }
        Region region =
                Region.of(fields[0].strip()).orElseThrow(() -> new IllegalArgumentException("the region is unknown"));
        String category = fields[1].strip();
        if (!RateTable.CATEGORIES.contains(category)) {
            throw new IllegalArgumentException("the category is none of " + String.join(", ", RateTable.CATEGORIES));
        }
        LocalDate from = LocalDate.parse(fields[3].strip());
        String end = fields.length > 4 ? fields[4].strip() : "";
        LocalDate to = end.isEmpty() ? LocalDate.MAX : LocalDate.parse(end);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day is before the first");
        }
        String source = fields.length > 5 ? fields[5].strip() : SETTING;
        return new DatedRate(region, category, Rate.of(fields[2].strip()), from, to, source);
    }

    private static boolean sameStart(DatedRate one, DatedRate other) {
        return one.region() == other.region()
                && one.category().equals(other.category())
                && one.from().equals(other.from());
    }

    private static String reason(RuntimeException wrong) {
        if (wrong instanceof DateTimeException) {
            return "a day is written like 2027-01-01";
        }
        if (wrong instanceof ComptoirException) {
            return "the rate is a number from 0 to 100 with a point";
        }
        String message = wrong.getMessage();
        return message == null ? "cannot be read" : message;
    }
}
