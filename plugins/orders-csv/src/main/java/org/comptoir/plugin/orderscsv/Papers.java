// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.util.BitSet;

/** A column of document numbers with what each one is. */
final class Papers {

    private static final int NONE = -1;

    private final Vocabulary texts = new Vocabulary();
    private final Profile.Documents rules;
    private final BitSet credits = new BitSet();
    private final BitSet strange = new BitSet();
    private final Ints happening = new Ints();
    private final Ints corrections = new Ints();

    Papers(Profile.Documents rules) {
        this.rules = rules;
    }

    int number(char[] buffer, int offset, int length) {
        int number = texts.number(buffer, offset, length);
        if (number == happening.size()) {
            String text = texts.word(number);
            credits.set(number, !rules.creditPrefix().isEmpty() && text.startsWith(rules.creditPrefix()));
            strange.set(number, rules.quarantinePrefixes().stream().anyMatch(text::startsWith));
            happening.add(NONE);
            corrections.add(0);
        }
        return number;
    }

    String text(int number) {
        return texts.word(number);
    }

    boolean isCredit(int number) {
        return credits.get(number);
    }

    /** Whether it is no order at all. */
    boolean isStrange(int number) {
        return strange.get(number);
    }

    boolean isNameless(int number) {
        return texts.word(number).isEmpty();
    }

    /** Where its sale or credit note stands among what happened; below zero before its first line. */
    int happening(int number) {
        return happening.get(number);
    }

    void happensAs(int number, int index) {
        happening.set(number, index);
    }

    /** The rank, from 1, of one more stock correction under this number. */
    int nextCorrection(int number) {
        corrections.set(number, corrections.get(number) + 1);
        return corrections.get(number);
    }
}
