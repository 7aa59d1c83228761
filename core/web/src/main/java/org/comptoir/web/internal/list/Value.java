// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.comptoir.kernel.text.SheetText;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.comptoir.web.internal.view.Words;

/** What stands in a cell: for people in their language, for a spreadsheet in a form that it can reckon with. */
public sealed interface Value {

    /** What somebody wrote. */
    record Text(String text) implements Value {

        @Override
        public String shown(Words words) {
            return text;
        }

        @Override
        public String inFile(Words words) {
            return SheetText.of(text);
        }
    }

    /** An amount of money. */
    record Amount(Money money) implements Value {

        @Override
        public String shown(Words words) {
            return words.amount(money);
        }

        @Override
        public String inFile(Words words) {
            return money.toDecimal().toPlainString();
        }
    }

    /** One side of a sum: nothing is written as nothing, so that the eye finds the other side. */
    record Side(Money money) implements Value {

        @Override
        public String shown(Words words) {
            return money.isZero() ? "" : words.amount(money);
        }

        @Override
        public String inFile(Words words) {
            return money.toDecimal().toPlainString();
        }
    }

    /** A price of one. */
    record Price(UnitPrice price) implements Value {

        @Override
        public String shown(Words words) {
            return words.price(price.amount(), price.currency());
        }

        @Override
        public String inFile(Words words) {
            return price.amount().toPlainString();
        }
    }

    /** How many. */
    record Number(BigDecimal number) implements Value {

        @Override
        public String shown(Words words) {
            return words.decimal(number);
        }

        @Override
        public String inFile(Words words) {
            return number.toPlainString();
        }
    }

    /** A business date. */
    record Day(LocalDate day) implements Value {

        @Override
        public String shown(Words words) {
            return words.day(day);
        }

        @Override
        public String inFile(Words words) {
            return day.toString();
        }
    }

    /**
     * One of a few words.
     *
     * @param key of the word
     * @param tone how it is coloured: {@code green}, {@code blue}, {@code red} or empty
     */
    record Status(String key, String tone) implements Value {

        @Override
        public String shown(Words words) {
            return words.of(key);
        }

        @Override
        public String inFile(Words words) {
            return SheetText.of(words.of(key));
        }
    }

    /** What is said in words. @param code what a file says instead */
    record Worded(Function<Words, String> text, String code) implements Value {

        @Override
        public String shown(Words words) {
            return text.apply(words);
        }

        @Override
        public String inFile(Words words) {
            return SheetText.of(code);
        }
    }

    /** For people. */
    String shown(Words words);

    /** For a file. */
    String inFile(Words words);
}
