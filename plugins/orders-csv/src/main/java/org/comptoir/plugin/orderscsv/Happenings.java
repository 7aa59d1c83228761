// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What happened, in the order of the files: sales, credit notes and stock corrections, each with its lines. Everything
 * is a number; a line costs twenty bytes.
 */
final class Happenings {

    private static final int END = -1;

    private final BitSet corrections = new BitSet();
    private final Ints paper = new Ints();
    private final Ints rank = new Ints();
    private final Ints date = new Ints();
    private final Ints customer = new Ints();
    private final Ints country = new Ints();
    private final Ints first = new Ints();
    private final Ints last = new Ints();

    private final Ints sku = new Ints();
    private final Ints name = new Ints();
    private final Ints quantity = new Ints();
    private final Ints price = new Ints();
    private final Ints next = new Ints();

    /** A sale or credit note that begins with this line; answers its index. */
    int begin(CsvLine line) {
        return begin(line, 0);
    }

    /** A stock correction, the so manieth under its number. */
    void correct(CsvLine line, int rankUnderNumber) {
        corrections.set(begin(line, rankUnderNumber));
    }

    /** One more line of a sale or credit note. */
    void add(int index, CsvLine line) {
        int row = row(line);
        next.set(last.get(index), row);
        last.set(index, row);
    }

    private int begin(CsvLine line, int rankUnderNumber) {
        int row = row(line);
        paper.add(line.get(Role.DOCUMENT));
        rank.add(rankUnderNumber);
        date.add(line.get(Role.DATE));
        customer.add(line.get(Role.CUSTOMER));
        country.add(line.get(Role.COUNTRY));
        first.add(row);
        last.add(row);
        return first.size() - 1;
    }

    private int row(CsvLine line) {
        sku.add(line.get(Role.SKU));
        name.add(line.get(Role.NAME));
        quantity.add(line.get(Role.QUANTITY));
        price.add(line.get(Role.PRICE));
        next.add(END);
        return next.size() - 1;
    }

    int size() {
        return first.size();
    }

    /** All of them by time; what happened at one time stays in the order of the files. */
    int[] inOrder(Days days) {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparing(date::get, days::compare))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    boolean isCorrection(int index) {
        return corrections.get(index);
    }

    int paper(int index) {
        return paper.get(index);
    }

    int rank(int index) {
        return rank.get(index);
    }

    int date(int index) {
        return date.get(index);
    }

    int customer(int index) {
        return customer.get(index);
    }

    int country(int index) {
        return country.get(index);
    }

    /** The rows of one of them, in the order of the files. */
    int[] rows(int index) {
        return IntStream.iterate(first.get(index), row -> row != END, next::get).toArray();
    }

    int sku(int row) {
        return sku.get(row);
    }

    int name(int row) {
        return name.get(row);
    }

    int quantity(int row) {
        return quantity.get(row);
    }

    int price(int row) {
        return price.get(row);
    }
}
