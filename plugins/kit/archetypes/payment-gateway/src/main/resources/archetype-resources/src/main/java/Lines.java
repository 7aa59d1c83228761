package ${package};

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;

/**
 * What the service is told and what it tells: one {@code name=value} a line.
 *
 * @param values by name, in order
 */
record Lines(Map<String, String> values) {

    static Lines of(String name, String value) {
        return new Lines(Map.of()).with(name, value);
    }

    /** Reads what {@link #text} writes; a line that is none is passed over. */
    static Lines read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new Lines(values);
    }

    /** A value stays on its line. */
    Lines with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.replaceAll("\\s+", " "));
        return new Lines(more);
    }

    /** Money in whole minor units, which is exact in every currency. */
    Lines with(Money amount) {
        return with("amount", Long.toString(amount.minor()))
                .with("currency", amount.currency().code());
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** @throws IllegalArgumentException when it is not there */
    String need(String name) {
        return get(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    /** @throws RuntimeException when it is not there, or no amount */
    Money money(String name) {
        return new Money(Long.parseLong(need(name)), Currency.of(need("currency")));
    }

    String text() {
        return values.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
