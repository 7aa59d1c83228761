// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An exact amount of money in whole minor units of one currency: 19,99 € is {@code (1999, EUR)}.
 *
 * <p>Arithmetic is exact. It throws {@link ArithmeticException} when a result does not fit a {@code long}, and
 * {@link ComptoirException} {@code money.currency-mismatch} when two currencies meet: conversion needs a rate and
 * a date and is never implied. Nothing rounds unless the caller names the rounding mode.
 *
 * @param minor amount in the smallest unit of the currency, negative for what is owed the other way
 * @param currency the currency, which fixes the number of decimals
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Digits of the longest {@code long}; what has more before the point cannot fit. */
    private static final int LONG_DIGITS = 19;

    private static final int WEIGHT_DIGITS = 40;

    /** An amount of so many minor units. */
    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount a decimal writes, exactly: {@code 12.5 EUR} is 1250 cents.
     *
     * @throws ComptoirException {@code money.scale} when it has more decimals than the currency, {@code
     *     money.range} when it is too large
     */
    public static Money of(BigDecimal amount, Currency currency) {
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > currency.exponent()) {
            throw ComptoirException.invalid("money.scale", "amount", amount);
        }
        try {
            return rounded(stripped, currency, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooLarge) {
            throw ComptoirException.invalid("money.range", "amount", amount);
        }
    }

    /**
     * The amount a decimal comes nearest to in whole minor units.
     *
     * @param rounding how to treat what is smaller than the minor unit; rounding once, at the end, is the caller's
     *     affair
     * @throws ArithmeticException when the result does not fit, or when rounding is needed and the mode forbids it
     */
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
        int exponent = currency.exponent();
        long digits = Decimals.integerDigits(amount);
        if (digits > LONG_DIGITS) {
            throw new ArithmeticException("too large for an amount of money");
        }
        // Less than a tenth of the minor unit: any such amount rounds alike, and 1E-999999999 is not written out.
        boolean tiny = amount.signum() != 0 && digits < -exponent;
        BigDecimal sized = tiny ? BigDecimal.valueOf(amount.signum(), exponent + 2) : amount;
        return new Money(sized.setScale(exponent, rounding).unscaledValue().longValueExact(), currency);
    }

    /**
     * The sum of amounts of one currency; zero when there are none.
     *
     * @throws ComptoirException {@code money.currency-mismatch} when an amount is in another currency
     * @throws ArithmeticException when the sum does not fit; a passing excess within the sum counts too
     */
    public static Money sum(Iterable<Money> amounts, Currency currency) {
        long total = 0;
        for (Money amount : amounts) {
            amount.requireCurrency(currency);
            total = Math.addExact(total, amount.minor);
        }
        return new Money(total, currency);
    }

    /**
     * This amount and another.
     *
     * @throws ComptoirException {@code money.currency-mismatch}
     * @throws ArithmeticException when the sum does not fit
     */
    public Money plus(Money other) {
        other.requireCurrency(currency);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /**
     * This amount less another.
     *
     * @throws ComptoirException {@code money.currency-mismatch}
     * @throws ArithmeticException when the difference does not fit
     */
    public Money minus(Money other) {
        other.requireCurrency(currency);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    /** The same amount the other way round. */
    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** The amount without its sign. */
    public Money abs() {
        return new Money(Math.absExact(minor), currency);
    }

    /** This amount so many times. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** -1, 0 or 1 as the amount is negative, zero or positive. */
    public int signum() {
        return Long.signum(minor);
    }

    /** Whether this is nothing at all. */
    public boolean isZero() {
        return minor == 0;
    }

    /** The amount in main units with exactly the currency's number of decimals. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.exponent());
    }

    /**
     * Equal shares that add up to this amount exactly; the units left over go to the first shares: 10.00 in three is
     * 3.34, 3.33, 3.33, and -10.00 in three is -3.34, -3.33, -3.33.
     *
     * @param parts how many, at least one
     * @throws ComptoirException {@code money.parts}
     */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw ComptoirException.invalid("money.parts", "parts", parts);
        }
        long share = minor / parts;
        long rest = minor % parts;
        int step = Long.signum(rest);
        List<Money> shares = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            shares.add(new Money(i < Math.abs(rest) ? share + step : share, currency));
        }
        return Collections.unmodifiableList(shares);
    }

    /**
     * Shares in proportion to weights, by the largest remainder: each share is the exact one cut toward zero, and the
     * units left over go one each to the shares that lost most, the earlier first among equals. The shares add up to
     * this amount exactly, and the same input always gives the same shares.
     *
     * @param weights one per share, none negative, not all zero, of any unit, with at most 40 digits before and after
     *     the point; a share of weight zero is zero
     * @throws ComptoirException {@code money.weights} when there is no weight above zero, one below, or one too long
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        for (BigDecimal weight : weights) {
            if (weight.scale() > WEIGHT_DIGITS || Decimals.integerDigits(weight) > WEIGHT_DIGITS) {
                throw ComptoirException.invalid("money.weights", "weights", weights);
            }
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger[] whole = weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
        return allocate(whole);
    }

    /**
     * Shares in proportion to whole weights; see {@link #allocate(List)}.
     *
     * @throws ComptoirException {@code money.weights}
     */
    public List<Money> allocate(long... weights) {
        return allocate(Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    private List<Money> allocate(BigInteger[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            if (weight.signum() < 0) {
                throw ComptoirException.invalid("money.weights", "weights", Arrays.toString(weights));
            }
            total = total.add(weight);
        }
        if (total.signum() == 0) {
            throw ComptoirException.invalid("money.weights", "weights", Arrays.toString(weights));
        }
        long[] shares = new long[weights.length];
        BigInteger[] lost = new BigInteger[weights.length];
        long rest = minor;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] shareAndLost =
                    BigInteger.valueOf(minor).multiply(weights[i]).divideAndRemainder(total);
            shares[i] = shareAndLost[0].longValueExact();
            lost[i] = shareAndLost[1].abs();
            rest -= shares[i];
        }
        int step = Long.signum(rest);
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .limit(Math.abs(rest))
                .forEach(i -> shares[i] += step);
        return Arrays.stream(shares)
                .mapToObj(share -> new Money(share, currency))
                .toList();
    }

    /**
     * Orders amounts of one currency from the most negative up.
     *
     * @throws ComptoirException {@code money.currency-mismatch}
     */
    @Override
    public int compareTo(Money other) {
        other.requireCurrency(currency);
        return Long.compare(minor, other.minor);
    }

    /** Decimal amount and code, for logs: {@code 12.34 EUR}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency.code();
    }

    private void requireCurrency(Currency expected) {
        if (!currency.equals(expected)) {
            throw ComptoirException.invalid(
                    "money.currency-mismatch", "currency", currency.code() + " with " + expected.code());
        }
    }
}
