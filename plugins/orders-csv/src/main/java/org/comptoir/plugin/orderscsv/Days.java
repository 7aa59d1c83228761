// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.BitSet;

/** A column of dates, with or without a time of day; each is read once and kept to the second. */
final class Days {

    private static final int YEARS = 9999;

    private final Vocabulary texts = new Vocabulary();
    private final BitSet malformed = new BitSet();
    private final DateTimeFormatter form;
    private final int shiftYears;
    private long[] seconds = new long[256];

    Days(DateTimeFormatter form, int shiftYears) {
        this.form = form;
        this.shiftYears = shiftYears;
    }

    int number(char[] buffer, int offset, int length) {
        int known = texts.size();
        int number = texts.number(buffer, offset, length);
        if (number == known) {
            if (number == seconds.length) {
                seconds = Arrays.copyOf(seconds, number * 2);
            }
            seconds[number] = parsed(number, texts.word(number).strip());
        }
        return number;
    }

    boolean isMalformed(int number) {
        return malformed.get(number);
    }

    LocalDateTime at(int number) {
        return LocalDateTime.ofEpochSecond(seconds[number], 0, ZoneOffset.UTC);
    }

    int compare(int one, int other) {
        return Long.compare(seconds[one], seconds[other]);
    }

    private long parsed(int number, String text) {
        try {
            TemporalAccessor read = form.parse(text);
            LocalTime time = read.query(TemporalQueries.localTime());
            LocalDateTime at = LocalDate.from(read)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .plusYears(shiftYears);
            if (at.getYear() >= 1 && at.getYear() <= YEARS) {
                return at.toEpochSecond(ZoneOffset.UTC);
            }
        } catch (DateTimeException notOfTheForm) {
            // Set aside below, as a date out of range is.
        }
        malformed.set(number);
        return 0;
    }
}
