package ${package};

import java.time.LocalDate;
import org.comptoir.model.Rate;

/**
 * A rate from a day on, until a later one of its class begins.
 *
 * @param category its class, such as {@code standard}
 * @param rate how much
 * @param since its first day
 * @param source where the figure was read
 */
record DatedRate(String category, Rate rate, LocalDate since, String source) {}
