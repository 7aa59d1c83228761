// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.pricing.v1;

import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;

/** A change to one line's price. Travels from plugin to core only. */
public sealed interface Adjustment {

    /** The line's position in the cart. */
    int position();

    /** Which of the rule's reasons applied, stable and short; goes into the trace. */
    String reason();

    /** Why, for people. */
    LocalText explanation();

    /** The unit price becomes this. Ends the line's {@code tier} phase when it comes from {@code contract}. */
    record NetPrice(int position, UnitPrice price, String reason, LocalText explanation) implements Adjustment {}

    /** A part of the current unit price is taken off; the result is rounded half up to 4 decimals. */
    record PercentOff(int position, Rate rate, String reason, LocalText explanation) implements Adjustment {}
}
