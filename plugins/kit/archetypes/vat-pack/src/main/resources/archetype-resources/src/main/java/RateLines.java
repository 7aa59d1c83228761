package ${package};

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Rate;

/**
 * Lines of rates, read. A wrong line never spoils the others.
 *
 * @param rates what the good lines say, in order
 * @param complaints what is wrong with the others, one sentence each
 */
record RateLines(List<DatedRate> rates, List<String> complaints) {

    RateLines {
        rates = List.copyOf(rates);
        complaints = List.copyOf(complaints);
    }

    /** Reads {@code category;rate;first day;source}. */
    static RateLines read(List<String> lines) {
        List<DatedRate> rates = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && text.charAt(0) != '#') {
                try {
                    rates.add(rate(text.split(";", -1)));
                } catch (ComptoirException | DateTimeException | IllegalArgumentException wrong) {
                    complaints.add("«" + text + "» is no rate such as standard;17;2024-01-01;the gazette.");
                }
            }
        }
        return new RateLines(rates, complaints);
    }

    private static DatedRate rate(String[] fields) {
        if (fields.length != 4 || !Rates.CATEGORIES.contains(fields[0]) || fields[3].isBlank()) {
            throw new IllegalArgumentException("category;rate;first day;source");
        }
        return new DatedRate(fields[0], Rate.of(fields[1]), LocalDate.parse(fields[2]), fields[3]);
    }
}
