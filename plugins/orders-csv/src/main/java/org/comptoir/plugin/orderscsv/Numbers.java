// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** A column of numbers; each way of writing one is read once. */
final class Numbers {

    private final Vocabulary texts = new Vocabulary();
    private final List<BigDecimal> values = new ArrayList<>();
    private final BitSet malformed = new BitSet();
    private final Pattern form;

    /** Up to twelve digits before the mark and six after it. */
    Numbers(char decimalMark) {
        form = Pattern.compile("-?[0-9]{1,12}(?:" + Pattern.quote(String.valueOf(decimalMark)) + "[0-9]{1,6})?");
    }

    int number(char[] buffer, int offset, int length) {
        int number = texts.number(buffer, offset, length);
        if (number == values.size()) {
            values.add(parsed(number, texts.word(number).strip()));
        }
        return number;
    }

    boolean isMalformed(int number) {
        return malformed.get(number);
    }

    BigDecimal value(int number) {
        return values.get(number);
    }

    private BigDecimal parsed(int number, String text) {
        if (!form.matcher(text).matches()) {
            malformed.set(number);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
