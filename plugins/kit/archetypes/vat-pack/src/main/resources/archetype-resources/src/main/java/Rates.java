package ${package};

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comptoir.model.Rate;
import org.comptoir.spi.vat.v1.VatRate;

/**
 * The country's rates by day.
 *
 * @param all in any order
 */
record Rates(List<DatedRate> all) {

    static final List<String> CATEGORIES = List.of("standard", "intermediate", "reduced", "super-reduced");

    private static final String FILE = "/rates.csv";

    Rates {
        all = List.copyOf(all);
    }

    /** Those of the file that comes with the plugin. */
    static Rates bundled() {
        RateLines lines = RateLines.read(lines());
        if (!lines.complaints().isEmpty()) {
            throw new IllegalStateException(FILE + ": " + lines.complaints());
        }
        return new Rates(lines.rates());
    }

    /** These and others; of two that begin on one day the other counts. */
    Rates with(List<DatedRate> others) {
        List<DatedRate> both = new ArrayList<>(others);
        both.addAll(all);
        return new Rates(both);
    }

    Optional<Rate> of(String category, LocalDate on) {
        return inForce(category, on).map(DatedRate::rate);
    }

    List<VatRate> on(LocalDate day) {
        return CATEGORIES.stream()
                .flatMap(category -> inForce(category, day).stream())
                .map(rate -> new VatRate(
                        NationalVatPack.COUNTRY, "", rate.category(), rate.rate(), rate.since(), rate.source()))
                .toList();
    }

    private Optional<DatedRate> inForce(String category, LocalDate on) {
        return all.stream()
                .filter(rate ->
                        rate.category().equals(category) && !rate.since().isAfter(on))
                .sorted(Comparator.comparing(DatedRate::since).reversed())
                .findFirst();
    }

    private static List<String> lines() {
        InputStream file = Objects.requireNonNull(Rates.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
