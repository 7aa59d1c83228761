// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different texts of a column, numbered from 0 as they are met. A file of half a million lines has a few thousand
 * of them: a line then costs four bytes a column, and what a text means is worked out once.
 */
final class Vocabulary {

    private static final int FREE = -1;
    private static final int FIRST = 256;

    private final List<String> words = new ArrayList<>();
    private int[] slots = new int[FIRST];

    Vocabulary() {
        Arrays.fill(slots, FREE);
    }

    /** The number of the text that stands in the buffer; the next free one if it is new. */
    int number(char[] buffer, int offset, int length) {
        int mask = slots.length - 1;
        int slot = spread(hash(buffer, offset, length)) & mask;
        while (slots[slot] != FREE) {
            if (same(words.get(slots[slot]), buffer, offset, length)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        int number = words.size();
        words.add(new String(buffer, offset, length));
        slots[slot] = number;
        if (words.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    String word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }

    private void grow() {
        int[] wider = new int[slots.length * 2];
        Arrays.fill(wider, FREE);
        for (int number = 0; number < words.size(); number++) {
            int slot = spread(words.get(number).hashCode()) & (wider.length - 1);
            while (wider[slot] != FREE) {
                slot = (slot + 1) & (wider.length - 1);
            }
            wider[slot] = number;
        }
        slots = wider;
    }

    private static int spread(int hash) {
        return hash * 0x9E3779B9 >>> 7;
    }

    /** As {@link String#hashCode} has it. */
    private static int hash(char[] buffer, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash;
    }

    private static boolean same(String word, char[] buffer, int offset, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
