// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount of something in one unit: 2.5 kg. Equal amounts are equal values however they were written.
 *
 * <p>At most four decimals, the most a French invoice may carry (BR-FR of XP Z12-012), and fifteen digits before
 * the point: it fits {@code DECIMAL(19,4)}. May be negative, for what comes back.
 *
 * @param amount the number, without trailing zeros
 * @param unit what it counts
 */
public record Quantity(BigDecimal amount, Unit unit) {

    private static final Decimals BOUNDS = new Decimals("quantity", "quantity", 4, 15);

    /**
     * So much of a unit.
     *
     * @throws ComptoirException {@code quantity.scale} beyond four decimals, {@code quantity.range} beyond fifteen
     *     digits
     */
    public Quantity {
        amount = BOUNDS.normalised(amount);
        Objects.requireNonNull(unit, "unit");
    }

    /** A whole number of a unit. */
    public static Quantity of(long amount, Unit unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    /**
     * A quantity as written, with a point: {@code of("2.5", Unit.KILOGRAM)}.
     *
     * @throws ComptoirException {@code quantity.malformed}, {@code quantity.scale}, {@code quantity.range}
     */
    public static Quantity of(String amount, Unit unit) {
        return new Quantity(BOUNDS.parsed(amount), unit);
    }

    /** None of a unit. */
    public static Quantity zero(Unit unit) {
        return of(0, unit);
    }

    /**
     * This and another of the same unit.
     *
     * @throws ComptoirException {@code quantity.unit-mismatch}, {@code quantity.range}
     */
    public Quantity plus(Quantity other) {
        other.requireUnit(unit);
        return new Quantity(amount.add(other.amount), unit);
    }

    /**
     * This less another of the same unit.
     *
     * @throws ComptoirException {@code quantity.unit-mismatch}, {@code quantity.range}
     */
    public Quantity minus(Quantity other) {
        other.requireUnit(unit);
        return new Quantity(amount.subtract(other.amount), unit);
    }

    /** The same the other way round. */
    public Quantity negate() {
        return new Quantity(amount.negate(), unit);
    }

    /**
     * Which of two quantities of the same unit is more, as {@link BigDecimal#compareTo}.
     *
     * @throws ComptoirException {@code quantity.unit-mismatch}
     */
    public int compareAmount(Quantity other) {
        other.requireUnit(unit);
        return amount.compareTo(other.amount);
    }

    /** -1, 0 or 1 as the amount is negative, zero or positive. */
    public int signum() {
        return amount.signum();
    }

    /** Whether there is none. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Whether the amount has no decimals. */
    public boolean isWhole() {
        return amount.scale() == 0;
    }

    /**
     * The same, if there can be so much: what is {@linkplain Unit#isCounted counted} one by one comes whole.
     *
     * @param field how the refusal calls it
     * @throws ComptoirException {@code quantity.fraction}
     */
    public Quantity countable(String field) {
        if (unit.isCounted() && !isWhole()) {
            throw ComptoirException.invalid("quantity.fraction", field, this);
        }
        return this;
    }

    /** Amount and unit: {@code 2.5 KGM}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.code();
    }

    private void requireUnit(Unit expected) {
        if (!unit.equals(expected)) {
            throw ComptoirException.invalid("quantity.unit-mismatch", "unit", unit + " with " + expected);
        }
    }
}
