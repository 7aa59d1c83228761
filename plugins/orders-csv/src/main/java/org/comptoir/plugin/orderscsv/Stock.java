// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A column of item codes with what the files tell of each item. */
final class Stock {

    private static final int UNKNOWN = -1;

    private final Vocabulary texts = new Vocabulary();
    private final Profile.Items items;
    private final BitSet goods = new BitSet();
    private final BitSet noSale = new BitSet();
    private final BitSet moved = new BitSet();
    private final Ints firstPrice = new Ints();
    private final Ints soldAs = new Ints();
    private final Ints named = new Ints();
    private final List<BigDecimal> needed = new ArrayList<>();

    Stock(Profile.Items items) {
        this.items = items;
    }

    int number(char[] buffer, int offset, int length) {
        int number = texts.number(buffer, offset, length);
        if (number == needed.size()) {
            String sku = texts.word(number);
            goods.set(number, items.stock().matcher(sku).matches());
            noSale.set(number, items.noSale().contains(sku));
            firstPrice.add(UNKNOWN);
            soldAs.add(UNKNOWN);
            named.add(UNKNOWN);
            needed.add(BigDecimal.ZERO);
        }
        return number;
    }

    /** Takes note of a price above zero and of a name; the first of each counts. */
    void seen(int sku, int price, boolean priced, int name, boolean nameless) {
        if (priced && firstPrice.get(sku) == UNKNOWN) {
            firstPrice.set(sku, price);
        }
        if (nameless) {
            return;
        }
        if (named.get(sku) == UNKNOWN) {
            named.set(sku, name);
        }
        if (priced && soldAs.get(sku) == UNKNOWN) {
            soldAs.set(sku, name);
        }
    }

    /** So much leaves the warehouse, or nothing: then the item is merely known to have moved. */
    void needs(int sku, BigDecimal quantity) {
        moved.set(sku);
        needed.set(sku, needed.get(sku).add(quantity));
    }

    String sku(int number) {
        return texts.word(number);
    }

    boolean isGoods(int number) {
        return goods.get(number);
    }

    boolean isNoSale(int number) {
        return noSale.get(number);
    }

    boolean isNameless(int number) {
        return texts.word(number).isEmpty();
    }

    /** The number of the name that it was first sold under, of any name else, or one below zero. */
    int name(int number) {
        return soldAs.get(number) == UNKNOWN ? named.get(number) : soldAs.get(number);
    }

    /** The number of its first price above zero, or one below zero. */
    int firstPrice(int number) {
        return firstPrice.get(number);
    }

    BigDecimal needed(int number) {
        return needed.get(number);
    }

    /** The items that came or went, in the order in which the files name them. */
    int[] moved() {
        return moved.stream().toArray();
    }
}
