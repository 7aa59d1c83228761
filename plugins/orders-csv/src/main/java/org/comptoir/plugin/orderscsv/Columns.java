// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

/** The columns of all files together, each with its vocabulary. */
final class Columns {

    final Papers documents;
    final Days dates;
    final Vocabulary customers = new Vocabulary();
    final Places countries;
    final Stock items;
    final Vocabulary names = new Vocabulary();
    final Numbers quantities;
    final Numbers prices;

    private final boolean trim;

    Columns(Profile profile) {
        trim = profile.form().trim();
        documents = new Papers(profile.documents());
        dates = new Days(profile.form().date(), profile.form().shiftYears());
        countries = new Places(profile.countries());
        items = new Stock(profile.items());
        quantities = new Numbers(profile.form().decimalMark());
        prices = new Numbers(profile.form().decimalMark());
    }

    /** The number of a value in its column; names never keep the blanks around them. */
    int number(Role role, char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        if (trim || role == Role.NAME) {
            while (from < to && Character.isWhitespace(buffer[from])) {
                from++;
            }
            while (to > from && Character.isWhitespace(buffer[to - 1])) {
                to--;
            }
        }
        return trimmed(role, buffer, from, to - from);
    }

    private int trimmed(Role role, char[] buffer, int offset, int length) {
        return switch (role) {
            case DOCUMENT -> documents.number(buffer, offset, length);
            case DATE -> dates.number(buffer, offset, length);
            case CUSTOMER -> customers.number(buffer, offset, length);
            case COUNTRY -> countries.number(buffer, offset, length);
            case SKU -> items.number(buffer, offset, length);
            case NAME -> names.number(buffer, offset, length);
            case QUANTITY -> quantities.number(buffer, offset, length);
            case PRICE -> prices.number(buffer, offset, length);
        };
    }

    boolean isGuest(int customer) {
        return customers.word(customer).isEmpty();
    }

    boolean isNameless(int name) {
        return names.word(name).isEmpty();
    }
}
