// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.list;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.comptoir.api.Sort;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;

/**
 * A place in a list, as an opaque text that is bound to the sort of the list.
 *
 * @param onwards whether the rows behind the place are meant, or those before it
 * @param value of what the list is sorted by, where the place is
 * @param id of the row there: a {@code UUID} or a {@code String}
 */
record Cursor(boolean onwards, Object value, Object id) {

    private static final int LONGEST = 2_000;
    private static final int PARTS = 4;
    private static final String ONWARDS = "n";
    private static final String BACK = "p";

    String print(Sort sort) {
        String plain = String.join("|", onwards ? ONWARDS : BACK, sort.toString(), mark(), printed(value));
        return encoded(plain);
    }

    /** A text may hold what parts the parts. */
    private String mark() {
        return id instanceof String text ? encoded(text) : id.toString();
    }

    private static Object mark(String text, boolean named) {
        return named ? plain(decoded(text)) : UUID.fromString(text);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** A number in full: with an exponent, a few letters would stand for more digits than any column has. */
    private static String printed(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /**
     * Whoever asks may write anything there. Refused: {@code page.cursor}.
     *
     * @param named whether rows are told apart by a text
     */
    static Cursor read(String text, Sort sort, Keyset.Kind kind, boolean named) {
        try {
            String plain = decoded(text.length() > LONGEST ? "" : text);
            String[] parts = plain.split("\\|", PARTS);
            if (parts.length == PARTS && isWay(parts[0]) && parts[1].equals(sort.toString())) {
                return new Cursor(parts[0].equals(ONWARDS), value(parts[PARTS - 1], kind), mark(parts[2], named));
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            // Falls through to the one refusal: whatever is wrong with it, it is no cursor of this list.
        }
        throw ComptoirException.invalid("page.cursor", "cursor", text);
    }

    private static boolean isWay(String text) {
        return text.equals(ONWARDS) || text.equals(BACK);
    }

    private static Object value(String text, Keyset.Kind kind) {
        return switch (kind) {
            case TEXT -> plain(text);
            case NUMBER -> Long.valueOf(text);
            case DECIMAL -> decimal(text);
            case DAY -> day(LocalDate.parse(text));
            case MOMENT -> moment(Instant.parse(text));
        };
    }

    /** What no column holds, no database need be asked about. */
    private static String plain(String text) {
        if (!Field.isPlain(text) || text.indexOf('\ufffd') >= 0) {
            throw new IllegalArgumentException("no text of a row");
        }
        return text;
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,19}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException("no number of a row");
        }
        return new BigDecimal(text);
    }

    private static Instant moment(Instant moment) {
        day(moment.atOffset(ZoneOffset.UTC).toLocalDate());
        return moment;
    }

    private static LocalDate day(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("no day of a row");
        }
        return day;
    }
}
